package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.judging.SupportJudge.Said;
import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportJudgeTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final SupportJudge JUDGE = SupportJudge.learned(LINGUIST);
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private static Said said(String text, int days) {
        Statement statement = new Statement(LINGUIST, text, LINGUIST.languageOf(text));
        return new Said(statement, statement.announces(), false, MONDAY.plus(Duration.ofDays(days)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The parliament of Vestmark blocked the harbour bill on Tuesday night.|On Tuesday the parliament of"
                        + " Vestmark blocked a harbour bill that fishermen had asked for.",
                "Ein Gericht in Hamburg hat am Freitag die Schließung des Chemiewerks von Sund Chemie angeordnet.|Das"
                        + " Chemiewerk von Sund Chemie in Hamburg muss schließen, hat ein Gericht angeordnet.",
            })
    void knowsTheSameInOtherWordsADayLater(String claim, String other) {
        assertThat(JUDGE.supports(said(claim, 0), said(other, 1))).isGreaterThan(.65);
    }

    /** A measure has another value each time. */
    @Test
    void takesAnotherValueOfATrendForTheTrend() {
        String claim = "Freight rates from Asia to northern Europe rose 12 percent last week, a broker said.";
        String later = "Freight rates from Asia to northern Europe rose by 7 percent last week, a broker said.";
        String fallen = "Freight rates from Asia to northern Europe fell by 7 percent last week, a broker said.";

        assertThat(JUDGE.supports(said(claim, 0), said(later, 7))).isGreaterThan(.65);
        assertThat(JUDGE.supports(said(claim, 0), said(fallen, 7))).isLessThan(.65);
        assertThat(SupportJudge.turns(said(claim, 0), said(later, 7))).isFalse();
        assertThat(SupportJudge.turns(said(claim, 0), said(fallen, 7))).isTrue();
        assertThat(SupportJudge.turns(said(claim, 7), said(fallen, 0)))
                .as("what was before is no turn")
                .isFalse();
        assertThat(SupportJudge.turns(said(claim, 0), said(fallen, 1)))
                .as("what is told the next day is of one movement")
                .isFalse();
    }

    @Test
    void takesNothingOfAnotherAffairForProof() {
        assertThat(JUDGE.supports(
                        said("The parliament of Vestmark blocked the harbour bill.", 0),
                        said("The Bellinge bakery won the national prize for rye bread.", 0)))
                .isZero();
    }

    /** Much the same words weeks later are of another event more often than on the same day. */
    @Test
    void isLessSureTheMoreDaysLieBetween() {
        String claim = "Two fishermen were killed when a cod boat sank off Brannes.";
        String other = "Two fishermen died when a boat sank in the sea off Brannes.";

        assertThat(JUDGE.supports(said(claim, 0), said(other, 30)))
                .isLessThan(JUDGE.supports(said(claim, 0), said(other, 0)));
    }

    @Test
    void anchorsWhatIsSaidAndNoBareName() {
        Statement said = said("The parliament of Vestmark blocked the harbour bill on Tuesday.", 0)
                .statement();

        assertThat(Anchor.of(said))
                .hasValueSatisfying(anchor -> assertThat(anchor).contains("harbour bill"));
        assertThat(Anchor.of(said("Ole Bratt, Jon Brandt and Ines Okafor.", 0).statement()))
                .isEmpty();
    }
}
