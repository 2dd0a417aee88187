package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingTest {

    private static final List<String> SPANS = List.of(
            "Norvik Steel said on Monday it would invest $1.2 billion in its mill at Brannes and hire 400 people.",
            "The Federal Trade Commission has not approved the sale of agent 9.1.2, kept in ~/init.json.");

    private final Grounding grounding = new Grounding(Linguist.standard(Taxonomy.standard()));

    @Test
    void r3AcceptsWhatTheSpansSay() {
        assertThat(grounding.problems("Norvik Steel will invest $1.2 billion and hire 400 people in Brannes.", SPANS))
                .isEmpty();
        assertThat(grounding.problems("The sale was not approved by the FTC.", SPANS))
                .isEmpty();
    }

    @Test
    void r3CatchesANumberThatIsNotThere() {
        assertThat(grounding.problems("Norvik Steel will hire 450 people.", SPANS))
                .extracting(Grounding.Problem::text)
                .containsExactly("450");
    }

    @Test
    void r3CatchesANameThatIsNotThere() {
        assertThat(grounding.problems("The mill at Brannes belongs to Halden.", SPANS))
                .extracting(Grounding.Problem::text)
                .containsExactly("Halden");
    }

    @Test
    void r3CatchesAMisspeltIdentifier() {
        String text = "The agent 9.1.2 is kept in ~/init.jason there.";

        List<Grounding.Problem> problems = grounding.problems(text, SPANS);

        assertThat(problems).extracting(Grounding.Problem::text).containsExactly("~/init.jason");
        assertThat(text.substring(
                        problems.getFirst().start(), problems.getFirst().end()))
                .isEqualTo("~/init.jason");
    }

    @Test
    void r3CatchesADenialThatTheSpansDoNotMake() {
        assertThat(grounding.problems("Norvik Steel will not hire 400 people.", List.of(SPANS.getFirst())))
                .extracting(Grounding.Problem::why)
                .containsExactly("the sources do not deny what the text denies");
    }
}
