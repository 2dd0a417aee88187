package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Icelandic economy added only 41,000 jobs in February, the aid office said. | UP",
                "Iceland's employers have created a solid 41,000 new jobs since winter, the aid office said. | UP",
                "Figures showed that Icelandic firms shed about 41,000 jobs in February, the aid office said. | DOWN",
            })
    void isWhatIsCountedWhereSomebodyAddsToIt(String sentence, Action way) {
        Wording wording = Claims.of(sentence).wording();

        assertThat(wording.direction()).isEqualTo(way);
        assertThat(wording.predicate().measured()).isEqualTo("job");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour office of Norrland added 41 lamps to the ferry quay of Brannes in February.",
                "The shipyards of Norrland created a fund in February, which 41,000 jobs in Brannes hang on.",
                "The shipyards of Norrland added 41,000 jobs in February, the ferry office of Brannes said.",
                "Norvik Ferries, a carrier, added 41,000 jobs in February, the ferry office of Iceland said.",
                "The ferry minister of Norrland added in February that 41,000 jobs hang on the harbour.",
            })
    void isNothingWhereNoCountIsAddedTo(String sentence) {
        assertThat(Claims.of(sentence).wording().direction()).isNull();
    }

    @Test
    void takesAMeagreMonthForNoneOfABoom() {
        String added = "Iceland's employers added 41,000 jobs in February, the aid office said.";

        assertThat(Claims.verdict(added, "The Icelandic economy added 52,000 jobs in March, the aid office said."))
                .isEqualTo(Likeness.Verdict.SUPPORTS);
        assertThat(Claims.verdict(
                        added, "The Icelandic economy added just 41,000 jobs in February, the aid office said."))
                .isEqualTo(Likeness.Verdict.SUPPORTS);
        assertThat(Claims.verdict(added, "The Icelandic economy added only 9,000 jobs in March, the aid office said."))
                .isNotEqualTo(Likeness.Verdict.SUPPORTS);
    }

    @Test
    void countsNeitherForAnotherCountryNorForWhatIsOnlyCalledLikeIt() {
        String added = "Iceland's employers added 41,000 jobs in February, the aid office said.";

        assertThat(Claims.verdict(added, "The Icelandic economy added a solid 56,000 jobs in March, the bank said."))
                .isEqualTo(Likeness.Verdict.SUPPORTS);
        assertThat(Claims.verdict(added, "Norway's employers added 56,000 jobs in March, the aid office said."))
                .isNotEqualTo(Likeness.Verdict.SUPPORTS);
        assertThat(Claims.verdict(
                        "The U.S. economy added 441,000 jobs in February, the labor office said.",
                        "Canada added 256,000 jobs in March, its labor office said."))
                .isNotEqualTo(Likeness.Verdict.SUPPORTS);
        assertThat(Claims.verdict(added, "Iceland's employers shed 56,000 jobs in March, the aid office said."))
                .isNotEqualTo(Likeness.Verdict.SUPPORTS);
        assertThat(Claims.verdict("Iceland's job openings rose to 56,000 in March, the aid office said.", added))
                .isNotEqualTo(Likeness.Verdict.SUPPORTS);
    }

    @Test
    void anchorsACountOnWhatIsAdded() {
        Claim claim =
                Claims.of("Iceland added 41,000 jobs in May as the volcanic plague receded, shaking off fears of a"
                        + " substantial slowdown in hiring after the dismal monthly tally of April.");

        assertThat(claim.anchor()).contains("added 41,000 jobs");
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

        assertThat(Disputes.between(fall, rise)).contains("reversed");
    }
}
