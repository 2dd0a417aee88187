package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static boolean announces(String text) {
        return new Statement(LINGUIST, text, LINGUIST.languageOf(text)).announces();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik Steel to close blast furnace at Brannes",
                "Norvik Steel to cut jobs at Brannes",
                "Norvik Steel to raise output at Brannes",
                "Norvik Steel plans the closure of its furnace at Brannes.",
                "Norvik Steel will close its furnace at Brannes.",
                "Norvik Steel wird den Hochofen in Brannes schließen."
            })
    void saysThatSomethingIsToCome(String text) {
        assertThat(announces(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik Steel closes furnace to save money",
                "Norvik Steel to the rescue of Brannes",
                "Union urges Norvik Steel to close furnace",
                "Norvik Steel closed its furnace at Brannes.",
                "Norvik Steel hat den Hochofen in Brannes geschlossen."
            })
    void saysNothingOfTheKind(String text) {
        assertThat(announces(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A court in Lanting cleared Ole Brannes of having stolen the plans of AI chips.",
                "The Senate of Norrland passed the spending plan on 3 March.",
                "The index of Norrland set a record on 3 March.",
                "Flights to Brannes were late due to rain on 3 March.",
                "Le port de Brannes a fermé le 3 mars, a annoncé le ministre.",
            })
    void isNotMadeWithoutAVerbOfIt(String text) {
        assertThat(Announcement.isMadeBy(new Statement(LINGUIST, text, LINGUIST.languageOf(text))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A court in Lanting will decide whether Ole Brannes stole the plans of AI chips.",
                "Norvik Steel is due to close its furnace at Brannes on 3 March.",
                "Norvik Steel to close blast furnace at Brannes",
                "Norvik Stahl wird den Hochofen in Brannes am 3. März schließen.",
            })
    void isMadeByAVerbOfIt(String text) {
        assertThat(Announcement.isMadeBy(new Statement(LINGUIST, text, LINGUIST.languageOf(text))))
                .isTrue();
    }
}
