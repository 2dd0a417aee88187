package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Signals;
import app.bellwether.signals.Strength;
import app.bellwether.signals.Urgency;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.web.SignalIndex.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private static List<Choice> regions(String asked) {
        Signal signal = new Signal(
                new SignalId("s1"),
                1,
                "Fax is back",
                new Strength(3, 3, 2, .5, .5, 1, 1, 14),
                new Urgency(Urgency.Level.MONITOR, new Urgency.Growth(2, 5, 3)),
                Set.of(),
                Set.of(Key.region("US")),
                List.of(),
                NOW,
                NOW,
                List.of());
        Signals signals =
                Neighbour.at(Signals.class).when("open", _ -> List.of(signal)).there();
        Object regions = Objects.requireNonNull(new SignalIndex(signals, Taxonomy.standard())
                .of(new SignalFilter("", asked, "", false), "1", NOW)
                .get("regions"));
        return ((List<?>) regions).stream().map(Choice.class::cast).toList();
    }

    /** A continent and a grouping of its name stood side by side. */
    @Test
    void offersEachNameOnce() {
        assertThat(regions(""))
                .extracting(Choice::words)
                .doesNotHaveDuplicates()
                .contains("Americas");
    }

    @Test
    void keepsWhatWasAskedForAmongThem() {
        for (String asked : List.of("019", "Americas")) {
            assertThat(regions(asked))
                    .filteredOn(choice -> choice.words().equals("Americas"))
                    .extracting(Choice::value)
                    .containsExactly(asked);
        }
    }
}
