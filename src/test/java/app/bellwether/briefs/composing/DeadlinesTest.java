package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what was published on Wednesday, 4 March 2026, and is told on the Friday after. */
class DeadlinesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-06");

    /** A brief of the 27th proposed to sort something "before August 26". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compare the offers of both ports before March 5.",
                "The council of Norrland will vote on 5 March.",
                "The council of Norrland meets on March 4 and 5 March.",
                "The port of Norrland would be closed by 31 January 2026."
            })
    void havePassedWhenEachDayOfASentenceHas(String sentence) {
        assertThat(Deadlines.havePassed(worded(sentence), TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compare the offers of both ports before March 6.",
                "The council of Norrland will vote on 20 March.",
                "The council of Norrland, which met on 4 March, will vote on 20 March.",
                "The council of Norrland will vote on Thursday.",
                "The port of Norrland would be closed by 31 January 2027.",
                "Compare the offers of both ports."
            })
    void areStillToComeWhenOneIsOrNoneIsClear(String sentence) {
        assertThat(Deadlines.havePassed(worded(sentence), TODAY)).isFalse();
    }

    private static Passage worded(String sentence) {
        Citation citation = UnclearWeekdaysTest.citation(sentence, "2026-03-04T10:00:00Z");
        return new Passage(Passage.Kind.WORDED, sentence, List.of(citation));
    }
}
