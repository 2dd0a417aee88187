package app.bellwether.signals;

import static app.bellwether.signals.Reports.FIRST;
import static app.bellwether.signals.Reports.FOURTH;
import static app.bellwether.signals.Reports.SECOND;
import static app.bellwether.signals.Reports.THIRD;
import static app.bellwether.signals.Watched.report;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.sources.Article;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A trend goes one way: a rise after a fall of the same measure begins a new one. */
class TrendsOfSignalsTest {

    private static final Instant END = Instant.parse("2026-05-10T00:00:00Z");

    private final Watched watched = new Watched();

    private static Article fall(String publisher, String day) {
        return report(
                publisher,
                day,
                "Freight rates from Asia to Europe fall",
                "Freight rates from Asia to northern Europe fell 8 percent last week, the broker Halden Freight said.");
    }

    private static Article rise(String publisher, String day) {
        return report(
                publisher,
                day,
                "Freight rates from Asia to Europe rise",
                "Freight rates from Asia to northern Europe rose 4 percent last week, the broker Halden Freight said.");
    }

    @Test
    void beginsAnewWithARiseAfterAFall() {
        watched.take(FIRST, SECOND, THIRD, FOURTH);
        watched.take(fall("Norrland News", "2026-04-01"));
        watched.take(rise("Fjord Post", "2026-04-20"));

        Signal signal =
                watched.store.open(Instant.parse("2026-04-21T00:00:00Z")).getFirst();

        assertThat(signal.evidence(Stance.CONTRADICTS))
                .extracting(Evidence::publisher)
                .containsExactly("Norrland News");
        assertThat(signal.evidence(Stance.SUPPORTS))
                .extracting(Evidence::publisher)
                .doesNotContain("Fjord Post")
                .hasSize(4);
    }

    @Test
    void goesOnWhileNothingTurned() {
        watched.take(FIRST, SECOND, THIRD, FOURTH);
        watched.take(rise("Fjord Post", "2026-04-20"));

        assertThat(watched.store.open(END).getFirst().evidence(Stance.SUPPORTS)).hasSize(5);
    }
}
