package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeSentenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ole Brannes The rate of people without work in Norrland fell again in March.",
                "Norrland looks for a way out of its strike The ports have been shut for a week.",
            })
    void isNoneWhereALineRunsIntoIt(String text) {
        assertThat(WholeSentence.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rate of people without work in Norrland fell again, as The Brannes Courier reports.",
                "Die Quote der Arbeitslosen in Norrland ist nach Angaben der Behörde wieder gefallen.",
                "The plan of Governor Das said nothing of the ports of Norrland, where people strike.",
                "Los obreros de La Coruña han vuelto a las fábricas de Norrland este mes.",
            })
    void isOneWhateverNamesItHas(String text) {
        assertThat(WholeSentence.is(text)).isTrue();
    }
}
