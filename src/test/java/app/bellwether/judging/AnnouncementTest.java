package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
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

    @Test
    void isNotMadeByWhoeverSpeaksOfPlans() {
        String cleared = "A court in Lanting cleared Ole Brannes of having stolen the plans of AI chips.";
        String decides = "A court in Lanting will decide whether Ole Brannes stole the plans of AI chips.";

        assertThat(Announcement.isMadeBy(new Statement(LINGUIST, cleared, "en")))
                .isFalse();
        assertThat(Announcement.isMadeBy(new Statement(LINGUIST, decides, "en")))
                .isTrue();
    }
}
