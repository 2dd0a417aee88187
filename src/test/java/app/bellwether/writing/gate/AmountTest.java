package app.bellwether.writing.gate;

import static app.bellwether.writing.gate.GateDesk.check;
import static app.bellwether.writing.gate.GateDesk.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in words, parts and vague amounts. */
class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The mill at Brannes will hire hundreds of people.; The mill at Brannes will hire 400 people.",
                "The mill at Brannes will hire hundreds of people.; The mill at Brannes will hire hundreds of people.",
                "The mill hired tens of thousands of people.; The mill hired 45,000 people.",
                "Half of the people at the mill are women.; Of the people at the mill, 50 percent are women.",
                "About 50% of the people at the mill are women.; Half of the people at the mill are women.",
                "A third of the people at the mill are women.; A third of the people at the mill are women.",
                "One person was hired at the mill in Brannes.; A person was hired at the mill in Brannes.",
                "A couple of people were hired at the mill.; Two people were hired at the mill.",
                "One of the people at the mill was hired.; The mill hired people.",
                "The mill is to hire by the end of 2031.; He said: „The mill is to hire by the end of 2031.“",
                "The mill is to hire by the end of 2031.; He said: «The mill is to hire by the end of 2031»"
            })
    void areBorneOutByTheirLike(String text, String span) {
        assertThat(of(text, span)).isNotEqualTo("numbers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The mill at Brannes will hire hundreds of people.; The mill at Brannes will hire people.",
                "The mill at Brannes will hire thousands of people.; The mill at Brannes will hire 400 people.",
                "The mill at Brannes will hire thousands of people.; The mill at Brannes will hire hundreds of people.",
                "The mill at Brannes will hire 300 people.; The mill at Brannes will hire hundreds of people.",
                "Dozens of people were hired at the mill.; People were hired at the mill.",
                "Half of the people at the mill are women.; Many of the people at the mill are women.",
                "A third of the people at the mill are women.; People at the mill are women for the third time.",
                "A couple of people were hired at the mill.; Some people were hired at the mill.",
                "One person was hired at the mill in Brannes.; People were hired at the mill in Brannes.",
                "Twenty-one people were hired at the mill.; Twenty people were hired at the mill."
            })
    void areNotMadeUp(String text, String span) {
        assertThat(of(text, span)).isEqualTo("numbers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The council voted 2 to 7 to keep the tram.; The council voted 7 to 2 to keep the tram.",
                "The port has 9 planes and 4 ships.; The port has 4 planes and 9 ships, the town said.",
                "Prices rose from $7 to $5 in Oslo.; Prices rose from $5 to $7 in Oslo.",
                "The mill would hire only 400 people.; The mill would hire 400 people."
            })
    void standWhereTheyStoodAndAreNotNarrowed(String text, String span) {
        assertThat(of(text, span)).isIn("numbers", "added");
        assertThat(of(span, span)).isNotIn("numbers", "added");
    }

    private static String of(String text, String span) {
        return check(sentence(text, "a1.1"), new GateContext(GateDesk.spans(List.of(span)), "en", List.of()));
    }
}
