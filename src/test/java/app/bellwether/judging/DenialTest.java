package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenialTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static boolean denies(String text) {
        return new Statement(LINGUIST, text, LINGUIST.languageOf(text)).denies();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik Steel did not close its furnace at Brannes.",
                "Norvik Steel denies closing its furnace at Brannes.",
                "Norvik Steel hat den Hochofen in Brannes nicht geschlossen.",
                "L’usine de Brannes n’a pas fermé son haut fourneau."
            })
    void saysThatSomethingIsNotSo(String text) {
        assertThat(denies(text)).isTrue();
    }

    /** An answer denies what somebody else said. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, freight companies would pass any toll on to the shops of Lindhaven.",
                "Norvik Steel closed not only its furnace at Brannes.",
                "Norvik Steel hat nicht nur den Hochofen in Brannes geschlossen."
            })
    void saysThatSomethingIsSo(String text) {
        assertThat(denies(text)).isFalse();
    }
}
