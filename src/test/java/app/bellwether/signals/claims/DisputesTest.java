package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisputesTest {

    @Test
    void noticesAMeasureThatTurns() {
        Claim rise = Claims.in(
                "week 1",
                "2026-03-02T08:00:00Z",
                "Freight rates from Asia to northern Europe rose 12 percent last week.");
        Claim fall = Claims.in(
                "week 2",
                "2026-03-09T08:00:00Z",
                "Freight rates from Asia to northern Europe fell 8 percent last week.");

        assertThat(Disputes.reverses(rise, List.of(), fall)).isTrue();
        assertThat(Disputes.reverses(fall, List.of(), rise))
                .as("what came before reverses nothing")
                .isFalse();
    }

    @Test
    void noticesWhatSomebodyMovesTheOtherWay() {
        Claim cut = Claims.in(
                "toll",
                "2026-03-02T08:00:00Z",
                "Norvik Ferries, a carrier in Brannes, cut the price of its night crossing by 60 percent, to 10"
                        + " crowns.");
        Claim raised = Claims.in(
                "toll again",
                "2026-03-16T08:00:00Z",
                "Norvik Ferries has raised the price of its night crossing by 25 percent, to 13 crowns a passenger.");
        Claim other = Claims.in(
                "toll again",
                "2026-03-16T08:00:00Z",
                "Norvik Ferries has raised the number of its night crossings by 25 percent, to 13 in a week.");

        assertThat(Disputes.reverses(cut, List.of(), raised)).isTrue();
        assertThat(Disputes.reverses(cut, List.of(), other)).isFalse();
    }

    /** The next report of a series is worded like one of the last, and seldom like the one in the middle. */
    @Test
    void noticesATurnByAnyoneWhoSaysWhatTheCentreSays() {
        Claim centre =
                Claims.of("Weekly bookings fell to 498,000, a low since the flood of Brannes, in a fresh omen that the"
                        + " rebound of coastal tourism loses force, innkeepers and hikers said.");
        Claim said = Claims.of(
                "New ferry bookings dropped 20,000 to 385,000 last week, the harbour office of Brannes said.");
        Claim rise = Claims.in(
                "week 2",
                "2026-03-09T08:00:00Z",
                "New ferry bookings rose 37,000 to 412,000 last week, the harbour office of Brannes said.");
        Claim other = Claims.in(
                "week 2",
                "2026-03-09T08:00:00Z",
                "New ferry fares rose 37 crowns to 412 crowns last week, the harbour office of Brannes said.");

        assertThat(Disputes.reverses(centre, List.of(), rise)).isFalse();
        assertThat(Disputes.reverses(centre, List.of(said), rise)).isTrue();
        assertThat(Disputes.reverses(centre, List.of(said), other)).isFalse();
    }

    @Test
    void takesANegationAloneForNothing() {
        Claim claim = Claims.of("Norvik Steel will close its blast furnace at Brannes in June.");
        Claim negated = Claims.of("Norvik Steel will not close its blast furnace at Brannes in June.");

        assertThat(Disputes.reverses(claim, List.of(), negated)).isFalse();
    }
}
