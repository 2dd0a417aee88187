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

    private static Article claims(String publisher, String day, String by, String to) {
        return report(
                publisher,
                day,
                "Weekly claims for harbour aid in Lindhaven rise",
                "Weekly claims for harbour aid in Lindhaven rose by " + by + " to " + to
                        + " last week, the aid office of the port said.");
    }

    /** Nobody reported the fall, but the values tell of it. */
    @Test
    void seesByTheValuesThatAMeasureFellInBetween() {
        watched.take(
                claims("Coast Daily", "2026-03-05", "3,100", "41,200"),
                claims("The Quay", "2026-03-26", "200", "37,300"),
                claims("Trade Ledger", "2026-04-02", "300", "37,600"));

        assertThat(watched.store.open(END)).isEmpty();
    }

    @Test
    void seesByTheValuesThatAMeasureRoseOn() {
        watched.take(
                claims("Coast Daily", "2026-03-05", "3,100", "41,200"),
                claims("The Quay", "2026-03-26", "2,000", "43,300"),
                claims("Trade Ledger", "2026-04-02", "200", "43,500"));

        assertThat(watched.store.open(END)).hasSize(1);
    }

    /** A first sentence without the value stands under a headline that gives it. */
    @Test
    void seesByTheValueOfAHeadlineThatAMeasureFellInBetween() {
        watched.take(
                claims("Coast Daily", "2026-03-05", "3,100", "41,200"),
                claims("Trade Ledger", "2026-03-12", "300", "41,500"),
                report(
                        "The Quay",
                        "2026-03-26",
                        "Weekly claims for harbour aid in Lindhaven rise to 37,300",
                        "Weekly claims for harbour aid in Lindhaven rose slightly last week, the aid office of the port"
                                + " said."));

        assertThat(watched.store.open(END)).isEmpty();
    }
}
