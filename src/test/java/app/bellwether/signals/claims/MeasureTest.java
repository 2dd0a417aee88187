package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bookings for winter ferry crossings rose by 4,000 to 52,000 last week. | Bookings",
                "Bookings by hikers in coastal hostels fell by 4,000 to 52,000 last week. | Bookings",
                "The harbour office of Brannes said that bookings for winter ferry crossings rose to 52,000. |"
                        + " bookings",
                "Winter ferry bookings dropped 4,000 to 52,000 for the week. | bookings",
                "In the hostels of Brannes, bookings for ferries dropped 4,000 to 52,000. | bookings",
                "The number of bookings for hostels rose 4,000 last week to 52,000. | bookings"
            })
    void isTheHeadOfWhatMovesAndNotWhatItIsOf(String sentence, String head) {
        Claim claim = Claims.of(sentence);
        List<String> stems = claim.wording().words().stream()
                .filter(word -> word.written().equals(head))
                .map(Word::stem)
                .toList();

        assertThat(claim.wording().predicate().measured()).isEqualTo(stems.getFirst());
    }

    /** A report of the turn was taken for one of another measure. */
    @Test
    void letsATurnBeSeenThroughOtherWordsForWhatIsMeasured() {
        Claim fall = Claims.in(
                "week 1",
                "2026-03-02T08:00:00Z",
                "New bookings for winter ferry crossings dropped by 20,000 to 385,000 last week, the harbour office"
                        + " said.");
        Claim rise = Claims.in(
                "week 2",
                "2026-03-09T08:00:00Z",
                "Bookings of winter crossings by ferry rose by 37,000 to 412,000 last week, the harbour office said.");

        assertThat(Disputes.reverses(fall, List.of(), rise)).isTrue();
    }
}
