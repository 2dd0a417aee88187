package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.matching.Sent;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OccasionTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");

    @Property(tries = 50)
    void aFirstBriefLooksBackAsFarWhateverHourOfItsDayItIsComposed(@ForAll @IntRange(max = 24 * 60 - 1) int minute) {
        Occasion occasion = new Occasion(
                Samples.ada(),
                FRIDAY,
                1,
                Instant.parse("2026-03-05T23:00:00Z").plusSeconds(60L * minute),
                Sent.nothing(),
                List.of(),
                Samples.COVERAGE,
                true);

        assertThat(occasion.considered())
                .as("the beginning of Tuesday in Stockholm")
                .isEqualTo("2026-03-02T23:00:00Z");
    }

    @Test
    void aDayBeginsAtMidnightWhereItIsNotOnTheHourElsewhere() {
        Subscriber ada = Samples.ada();
        Subscriber inKolkata = ada.with(ada.preferences().on(ada.schedule().in(ZoneId.of("Asia/Kolkata"))));
        Occasion occasion =
                new Occasion(inKolkata, FRIDAY, 1, Samples.NOW, Sent.nothing(), List.of(), Samples.COVERAGE, true);

        assertThat(occasion.considered()).isEqualTo("2026-03-02T18:30:00Z");
    }

    @Test
    void whoeverHadABriefIsToldWhatCameSinceAndWhatWasReadLate() {
        Occasion first = Samples.firstMorning();

        Occasion next = new Occasion(
                first.subscriber(),
                FRIDAY,
                2,
                Samples.NOW.plusSeconds(24 * 60 * 60),
                new Sent(first.sent().versions(), Samples.NOW),
                List.of(),
                Samples.COVERAGE,
                true);

        assertThat(next.considered()).isEqualTo(Samples.NOW.minus(Occasion.LATE));
    }
}
