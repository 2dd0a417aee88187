package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final List<String> MILL = List.of(
            "Norvik Steel said on Monday it would invest $1.2 billion in its mill at Brannes and hire 400 people.",
            "The Federal Trade Commission has not approved the sale of agent 9.1.2, kept in ~/init.json.",
            "Half of the mill’s 1,030 workers are women.",
            "The company raised prices by 12 percent on 3 March 2026 in the United Kingdom, and Ms. Lind of the BSI"
                    + " welcomed it.",
            "Norvik has nine ships and four planes.",
            "Norvik sued Halberg last week.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik Steel will invest 1.2 billion dollars in Brannes.",
                "Norvik will invest $1.2bn.",
                "Some 50% of the workers are women.",
                "British prices rose 12%.",
                "Prices rose on March 3, 2026.",
                "Prices rose on 2026-03-03.",
                "The FTC has not approved the sale.",
                "The mill employs 1.03 thousand workers.",
                "Revenue was not named.",
                "Norvik sued Halberg."
            })
    void r3UnderstandsUnitsScalesDatesAndOtherNames(String text) {
        assertThat(grounding.problems(text, MILL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Norvik will invest $1.2 million.; 1.2; the number is not in the sources",
                "Norvik will invest €1.2 billion.; €1.2 billion; the number has another unit in the sources",
                "Prices rose 12 percentage points.; 12 percentage points; the number has another unit in the sources",
                "The workers number 1,031.; 1,031; the number is not in the sources",
                "Prices rose on 2026-03-04.; 2026-03-04; the identifier is not in the sources",
                "Halden bought the mill.; Halden; the name is not in the sources",
                "OpenAI raised prices.; OpenAI; the name is not in the sources",
                "French prices rose 12%.; French; the name is not in the sources",
                "Norvik Steel lowered prices by 12 percent.; lowered; the sources say the opposite",
                "Halberg sued Norvik.; Halberg sued Norvik; the sources say it the other way round",
                "Norvik has 13 vehicles in all: 9 ships and 4 planes.; 13; the number is not in the sources"
            })
    void r3RefusesWhatTheSourcesDoNotSay(String text, String part, String why) {
        assertThat(grounding.problems(text, MILL)).contains(problem(text, part, why));
    }

    private static Grounding.Problem problem(String text, String part, String why) {
        return new Grounding.Problem(part, text.indexOf(part), text.indexOf(part) + part.length(), why);
    }

    @Test
    void r3CatchesNumbersThatChangedPlaces() {
        assertThat(grounding.problems("Norvik has four ships and nine planes.", MILL))
                .extracting(Grounding.Problem::text)
                .containsExactly("four", "nine");
    }

    @Test
    void r5CatchesATotalThatIsNotTheSumOfItsParts() {
        List<String> spans = List.of("Norvik sold 9 ships in May and 4 ships in June, and owns 15 ships.");

        assertThat(grounding.problems("Norvik sold 15 ships in total, 9 ships in May and 4 ships in June.", spans))
                .extracting(Grounding.Problem::why)
                .contains("the parts do not add up to the total");
    }

    @Test
    void r3CatchesCopiedPiecesOfSeveralSentences() {
        List<String> spans = List.of(
                "The mayor of Brannes opened the new harbour on Monday after a decade of work.",
                "The director of the steel mill was arrested in the capital over a bribe.");

        assertThat(grounding.problems("The mayor of Brannes was arrested in the capital over a bribe.", spans))
                .extracting(Grounding.Problem::why)
                .containsExactly("no sentence of the sources says all of it");
        assertThat(grounding.problems("The mayor of Brannes opened the new harbour.", spans))
                .isEmpty();
    }
}
