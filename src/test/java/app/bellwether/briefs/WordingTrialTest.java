package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.WordingTrial.Case;
import app.bellwether.briefs.WordingTrial.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sample of the trial of a morning with a model; {@code src/trial/wording} runs the whole of it. */
class WordingTrialTest {

    private static final int READERS = 15;
    private static final Duration USUAL = Duration.ofMinutes(4);

    /** What comes without a model. */
    private static int briefs;

    @BeforeAll
    static void withoutAModel() {
        briefs = run(Case.NONE, USUAL).briefs();
    }

    @Test
    void wordsEveryBriefAskingForEachThingOnce() {
        Outcome outcome =
                run(Case.WELL, Duration.ofMinutes(20)); // it begins sooner, and waits for nothing once all are worded

        assertThat(outcome.briefs()).isEqualTo(briefs).isPositive();
        assertThat(outcome.worded()).isEqualTo(outcome.briefs());
        assertThat(outcome.again()).isZero();
        assertThat(outcome.late()).isZero();
        assertThat(outcome.lines()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "DEAD", "MAD", "SPENT"})
    void r6IsOnTimeWhateverTheModelDoes(Case what) {
        Outcome outcome = run(what, USUAL);

        assertThat(outcome.briefs()).isEqualTo(briefs);
        assertThat(outcome.late()).isZero();
        assertThat(outcome.lines()).hasSizeLessThanOrEqualTo(1);
        if (what != Case.SPENT) {
            assertThat(outcome.worded()).isZero();
        }
    }

    private static Outcome run(Case what, Duration ahead) {
        Outcome outcome = WordingTrial.run(what, ahead, READERS, 8, 30);
        System.err.println(outcome.row());
        return outcome;
    }
}
