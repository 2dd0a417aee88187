package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.MorningDesk.Late;
import app.bellwether.briefs.MorningDesk.Why;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputedMorningDeskTest {

    private static final Sources.Coverage NOTHING_READ =
            new Sources.Coverage(1, 0, List.of(new Sources.Coverage.Failure("The Ledger", "it did not answer")));

    private final Mornings mornings = new Mornings();
    private final Subscriber ada = mornings.ada();

    @Test
    void namesWhoWaitsSinceWhenAndUntilWhen() {
        mornings.at("2026-03-05T06:00:02Z");
        assertThat(late("2026-03-06T06:00:00Z")).as("due since this moment").isEmpty();

        Late one = late("2026-03-06T06:20:00Z").getFirst();

        assertThat(one)
                .isEqualTo(new Late(
                        ada.id(),
                        LocalDate.of(2026, 3, 6),
                        Instant.parse("2026-03-06T06:00:00Z"),
                        Instant.parse("2026-03-06T18:00:00Z"),
                        Why.TURN));
        assertThat(mornings.morningDesk.lateFor(ada)).contains(one);
    }

    @Test
    void namesNobodyForWhomItIsDecided() {
        mornings.at("2026-03-05T06:00:02Z");
        mornings.at("2026-03-06T06:00:00Z");

        assertThat(mornings.silences(ada)).hasSize(1);
        assertThat(late("2026-03-06T07:00:00Z")).isEmpty();
        assertThat(mornings.morningDesk.lateFor(ada)).isEmpty();
    }

    @Test
    void saysWhatKeepsIt() {
        mornings.at("2026-03-05T06:00:02Z");
        mornings.caughtUp = false;
        assertThat(why("2026-03-06T06:05:00Z")).isEqualTo(Why.SOURCES);

        mornings.caughtUp = true;
        mornings.coverage = NOTHING_READ;
        mornings.at("2026-03-06T06:06:00Z");
        assertThat(why("2026-03-06T06:07:00Z")).isEqualTo(Why.OUTAGE);

        mornings.before.held = true;
        assertThat(why("2026-03-06T06:08:00Z")).isEqualTo(Why.RESTORED);
    }

    private Why why(String now) {
        return late(now).getFirst().why();
    }

    private List<Late> late(String now) {
        mornings.now = Instant.parse(now);
        return mornings.morningDesk.late(mornings.now, 10);
    }

    @Test
    void r8SaysWhatAQuietDayWasNearestTo() {
        mornings.at("2026-03-05T06:00:02Z");
        mornings.at("2026-03-06T06:00:00Z");
        Silence quiet = mornings.silences(ada).getFirst();
        assertThat(mornings.morningDesk.nearest(quiet)).isEmpty();
        mornings.database
                .jdbc()
                .sql("insert into briefs.miss values (:id, :date, :slot, 0, 'HIT', 'h', 'Chip plant delayed', 1.6,"
                        + " 2, '')")
                .param("id", ada.id().value())
                .param("date", quiet.date())
                .param("slot", quiet.slot())
                .update();

        assertThat(mornings.morningDesk.nearest(quiet))
                .extracting(Lull.Miss::title)
                .containsExactly("Chip plant delayed");
    }
}
