package app.bellwether.writing.gate;

import static app.bellwether.writing.gate.GateDesk.check;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.NumberedSpans;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The language that was asked for, all of it. */
class DraftLanguageTest {

    private static final GateContext GERMAN = new GateContext(
            new NumberedSpans(List.of(
                    GateDesk.span(
                            "a", 0, "Norvik Stahl wird in diesem Jahr 400 Leute in Brannes einstellen.", "de", true),
                    GateDesk.span(
                            "a", 900, "Der Preis für Stahl ist im Februar um 12 Prozent gestiegen.", "de", true))),
            "de",
            List.of());

    @Test
    void passesGermanForGerman() {
        assertThat(check(said("Norvik Stahl wird in diesem Jahr 400 Leute in Brannes einstellen."), GERMAN))
                .isEqualTo("passed");
    }

    @Test
    void refusesEnglishForGerman() {
        assertThat(check(said("Norvik Stahl will hire 400 people in Brannes this year."), GERMAN))
                .isEqualTo("language");
        assertThat(check(
                        said("Norvik Steel would hire 400 people in its mill at Brannes."),
                        new GateContext(GateDesk.spans(GateDesk.MILL), "de", List.of())))
                .isEqualTo("language");
    }

    @Test
    void refusesEnglishHeadings() {
        DraftedSentence title =
                new DraftedSentence("title", Form.TITLE, Standing.WORDED, "Norvik hires at home", List.of("a1.1"), 110);

        assertThat(check(title, GERMAN)).isEqualTo("language");
    }

    @Test
    void refusesAMixture() {
        assertThat(check(
                        said("Norvik Stahl wird 400 Leute einstellen, and it is not the only one that will do so."),
                        GERMAN))
                .isEqualTo("language");
    }

    /** Too short to be told by whoever counts letters. */
    @Test
    void knowsAShortSentenceByItsSmallWords() {
        DraftedSentence question = new DraftedSentence(
                "question 1",
                Form.QUESTION,
                Standing.INFERENCE,
                "Why would Norvik Steel hire in Brannes?",
                List.of("a1.1"),
                120);

        assertThat(check(question, new GateContext(GateDesk.spans(GateDesk.MILL), "en", List.of())))
                .isEqualTo("passed");
        assertThat(check(question, GERMAN)).isEqualTo("language");
    }

    private static DraftedSentence said(String text) {
        return new DraftedSentence("summary", Form.SENTENCE, Standing.WORDED, text, List.of("a1.1"), 320);
    }
}
