package app.bellwether.writing.gate;

import static app.bellwether.writing.gate.GateDesk.check;
import static app.bellwether.writing.gate.GateDesk.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers know by heart after a week. */
class SamenessTest {

    @Test
    void refusesTheThirdThatBeginsAlike() {
        List<String> told = List.of("This shows how much depends on ore.", "This shows how builders wait for rails.");

        assertThat(check(matters("This shows how steel gets dearer."), context(told)))
                .isEqualTo("beginning");
        assertThat(check(matters("This shows how steel gets dearer."), context(told.subList(0, 1))))
                .isEqualTo("passed");
    }

    @Test
    void refusesOneSentenceInEveryDaysBrief() {
        assertThat(check(
                        sentence("Norvik Steel would invest $1.2 billion in its mill at Brannes.", "a1.1"),
                        context(List.of("Norvik Steel will invest $1.2 billion in the mill at Brannes."))))
                .isEqualTo("repeats");
    }

    @Test
    void refusesToSayTheSameTwiceInOneDraft() {
        Gated gated = GateDesk.GATE.pass(
                List.of(
                        sentence("Norvik Steel would invest $1.2 billion in its mill at Brannes.", "a1.1"),
                        sentence("It is in its mill at Brannes that Norvik Steel would invest $1.2 billion.", "a1.1")),
                context(List.of()),
                GateDesk.UNSEEN);

        assertThat(gated.passed()).hasSize(1);
        assertThat(gated.refused()).extracting(Gated.Refusal::check).containsExactly("repeats");
    }

    @Test
    void refusesTwoStoriesJoinedByThisComesAs() {
        assertThat(check(
                        "Norvik Steel would hire 400 people in Brannes; this comes as prices of steel rose 12 percent.",
                        "a1.1",
                        "a1.3"))
                .isEqualTo("joined");
    }

    @Test
    void speaksNeitherOfItselfNorOfTheArticle() {
        assertThat(check("We learn that Norvik Steel would hire 400 people in Brannes.", "a1.1"))
                .isIn("voice", "names");
        assertThat(check("Norvik Steel would hire 400 people in Brannes, the article says.", "a1.1"))
                .isEqualTo("voice");
        assertThat(check("Norvik Steel told us it would hire 400 people in Brannes.", "a1.1"))
                .isEqualTo("voice");
    }

    @Test
    void hasNoMarkup() {
        for (String marked : List.of(
                "**Norvik Steel** would hire 400 people in Brannes.",
                "<b>Norvik Steel</b> would hire 400 people in Brannes.",
                "- Norvik Steel would hire 400 people in Brannes.",
                "Norvik Steel would hire 400 people in Brannes [a1.1].",
                "Norvik Steel would hire 400 people in Brannes &amp; more.")) {
            assertThat(check(marked, "a1.1")).as(marked).isIn("markup", "identifiers");
        }
    }

    private static GateContext context(List<String> told) {
        return new GateContext(GateDesk.spans(GateDesk.MILL), "en", told);
    }

    private static DraftedSentence matters(String text) {
        return new DraftedSentence("matters", Form.SENTENCE, Standing.INFERENCE, text, List.of("a1.3"), 320);
    }
}
