package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Citation SAID =
            NumberedSpansTest.span("x", 0, "Norvik Steel hires 400 people.").citation();
    private static final Citation CONCLUDED =
            NumberedSpansTest.span("y", 0, "The mill is near Brannes.").citation();

    @Test
    void tellsNothingByWhatOnlyAConclusionOrASuggestionRestsOn() {
        Block item = new Block.Item(
                1,
                "Norvik Steel hires",
                null,
                null,
                List.of(passage(Passage.Kind.WORDED, SAID)),
                List.of(),
                List.of(new Block.Paragraph(
                        "Why it matters.",
                        List.of(
                                passage(Passage.Kind.INFERENCE, CONCLUDED),
                                passage(Passage.Kind.SUGGESTION, CONCLUDED)))));
        Document document = new Document(
                "Norvik Steel hires",
                "",
                "",
                LocalDate.of(2026, 3, 5),
                "en",
                List.of(new Section(Section.Kind.HITS, "Quick hits", List.of(item))));

        assertThat(document.citations()).contains(SAID, CONCLUDED);
        assertThat(document.told()).containsExactly(SAID);
    }

    private static Passage passage(Passage.Kind kind, Citation citation) {
        return new Passage(kind, "It is said in other words.", List.of(citation));
    }
}
