package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LineJudgeTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final LineJudge JUDGE = LineJudge.learned();
    private static final String TELLING =
            "The harbour council of Lindhaven raised the ferry fee to 12 crowns on Tuesday.";

    @Test
    void prefersWhatTellsTheNewsToWhatLeansRemarksOrAsks() {
        assertThat(of(TELLING, 0))
                .isGreaterThan(of("It was the second time in a year that they had done so.", 1))
                .isGreaterThan(of("Here is what you need to know this morning.", 0))
                .isGreaterThan(of("Enough is enough: this greedy council must go, and nobody will miss it!", 0))
                .isGreaterThan(of("Why does the harbour council want more of our money?", LineJudge.HEADLINE));
    }

    @Test
    void prefersAHeadlineThatSaysWhatHappenedToOneThatOnlyPromises() {
        assertThat(of("Lindhaven council raises ferry fee to 12 crowns", LineJudge.HEADLINE))
                .isGreaterThan(of("What we know about the ferry fee", LineJudge.HEADLINE))
                .isGreaterThan(of("LIVE: Ferry fee row", LineJudge.HEADLINE));
    }

    @Test
    void readsTheOtherLanguages() {
        assertThat(of("Der Hafenrat von Lindhaven hat die Fährgebühr am Dienstag auf 12 Kronen erhöht.", 0, "de"))
                .isGreaterThan(of("Das war schon das zweite Mal in diesem Jahr, und er sagte nichts dazu.", 1, "de"));
    }

    /** Of two lines that speak for themselves alike, the one that others tell too. */
    @Property(tries = 50)
    void prefersWhatTheOthersOfItsStoryAreNear(
            @ForAll @DoubleRange(min = -5, max = 5) double byItself,
            @ForAll @DoubleRange(min = 0, max = .5) double far,
            @ForAll @DoubleRange(min = .01, max = .5) double nearer) {
        assertThat(JUDGE.of(byItself, far + nearer)).isBetween(0.0, 1.0).isGreaterThan(JUDGE.of(byItself, far));
    }

    /** What is added for the story is what the judge has learned of it. */
    @Test
    void addsToALineByItselfWhatItsStorySays() {
        Statement line = new Statement(LINGUIST, TELLING, "en");
        double whole = Weights.read("lines.txt")
                .probability(LineJudge.LINE, LineJudge.values(SentenceJudge.learned(), line, 0, .6));

        assertThat(JUDGE.of(JUDGE.byItself(line, 0), .6)).isCloseTo(whole, within(1e-9));
    }

    private static double of(String words, int place) {
        return of(words, place, "en");
    }

    private static double of(String words, int place, String language) {
        return JUDGE.of(JUDGE.byItself(new Statement(LINGUIST, words, language), place), LineJudge.UNKNOWN);
    }
}
