package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferencesJsonTest {

    private static final Preferences ADA = new Preferences(
            "Ada",
            Role.LEADER,
            new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 15), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                    .without(DaysOff.parse(List.of("12-25", "2026-12-24")))
                    .paused(LocalDate.parse("2026-12-01")),
            5,
            "en",
            2.5,
            List.of(
                    new Interest(
                            "AI chips not Nvidia, AI in India",
                            "AI chips, not Nvidia or AI in India",
                            List.of(Key.topic("ai-chips")),
                            List.of(List.of(Key.actor("nvidia")), List.of(Key.topic("ai"), Key.region("IN"))),
                            false,
                            1.5,
                            null),
                    new Interest("Tesla", "Tesla", List.of(Key.actor("tesla")), true, 1)
                            .until(LocalDate.parse("2026-06-03"))));

    @Test
    void readsWhatItWrote() {
        assertThat(PreferencesJson.read(PreferencesJson.write(ADA))).isEqualTo(ADA);
    }

    @Test
    void readsWhatWasKeptBeforeThereWereNotes() {
        String kept = """
            {"name": "Ada", "role": "LEADER", "zone": "Europe/Stockholm", "time": "07:15", "days": ["MONDAY", "FRIDAY"],
             "daysOff": ["12-25", "2026-12-24"], "pausedUntil": "2026-12-01", "minutes": 5, "language": "en", "threshold": 2.5,
             "interests": [
                {"typed": "AI chips not Nvidia, AI in India", "said": "AI chips, not Nvidia or AI in India",
                 "keys": ["topic:ai-chips"], "without": [["actor:nvidia"], ["topic:ai", "region:IN"]],
                 "muted": false, "weight": 1.5, "until": null},
                {"typed": "Tesla", "said": "Tesla", "keys": ["actor:tesla"], "without": [], "muted": true, "weight": 1.0,
                 "until": "2026-06-03"}]}
            """;

        assertThat(PreferencesJson.read(kept)).isEqualTo(ADA);
    }
}
