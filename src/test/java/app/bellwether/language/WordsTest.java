package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void writesInOneLineWhateverDividesTheWords() {
        assertThat(Words.inOneLine(" the rate\u0096cut\n\tof \u2028banks ")).isEqualTo("the rate cut of banks");
        assertThat(Words.inOneLine(" \n")).isEmpty();
    }

    @Test
    void takesOffTheFirstEndingThatAWordHas() {
        assertThat(Words.without("parties", "ies", "es", "s")).isEqualTo("part");
        assertThat(Words.without("port", "ies", "es", "s")).isEqualTo("port");
    }

    @Test
    void takesOffAPossessive() {
        assertThat(Words.withoutPossessive("U.S.’s")).isEqualTo("U.S.");
        assertThat(Words.withoutPossessive("Brannes'")).isEqualTo("Brannes");
    }

    @Test
    void takesOffSignsAtTheEndAlone() {
        assertThat(Words.withoutSigns("is it true?!", "?!")).isEqualTo("is it true");
        assertThat(Words.withoutSigns("?!", "?!")).isEmpty();
    }

    @Test
    void findsWordsThatStandByThemselves() {
        assertThat(Words.stand("May", "in May, they said")).isTrue();
        assertThat(Words.stand("May", "Mayor of Maydale")).isFalse();
    }
}
