package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.rendering.Documents;
import app.bellwether.taxonomy.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {

    private static final Citation QUOTE = new Citation(
            "a1",
            2,
            Citation.Part.TEXT,
            10,
            52,
            "“Prices fell 12.50 percent,” it said. \u2028Ünï",
            null,
            "The Ledger",
            "Prices fall",
            "https://example.org/1",
            Instant.parse("2026-03-02T06:00:00.123456Z"),
            "Ada",
            75,
            null);

    @Test
    void readsBackExactlyWhatItWrote() {
        Document document = document();

        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
    }

    @Test
    void r10WritesOneTextForOneDocument() {
        String written = DocumentJson.write(document());

        assertThat(DocumentJson.write(DocumentJson.read(written))).isEqualTo(written);
        assertThat(written)
                .contains("\"block\":\"item\"", "\"block\":\"bars\"", "\"value\":12.50")
                .doesNotContain("null");
    }

    @Test
    void r10WritesWhatWasSealedBeforeRolesWereKeptAsItWas() {
        Document written = document();
        Document kept = Documents.madeFor(Role.ENGINEER, written);

        assertThat(DocumentJson.write(written)).doesNotContain("role");
        assertThat(DocumentJson.read(DocumentJson.write(kept)).role()).isEqualTo(Role.ENGINEER);
    }

    @Test
    void readsWhatWasWordedWhenThatHadAnotherName() {
        Document worded = Documents.brief();

        assertThat(DocumentJson.read(DocumentJson.write(worded).replace("WORDED", "INFERRED")))
                .isEqualTo(worded);
    }

    private static Document document() {
        Figure figure = new Figure("of revenue", "12.50 percent", new BigDecimal("12.50"), "%", QUOTE);
        Figure round = new Figure("of revenue", "1,000 percent", new BigDecimal("1E+3"), "%", QUOTE);
        Block item = new Block.Item(
                1,
                "Prices fall",
                "monitor",
                Passage.fixed("3 publishers on 2 days"),
                List.of(Passage.reported(QUOTE)),
                List.of(figure),
                List.of(new Block.Paragraph("What supports it.", List.of(Passage.reported(QUOTE)))));
        Block bars = new Block.Bars("Of revenue, percent", List.of(figure, round));
        Block paragraph = new Block.Paragraph(null, List.of(Passage.fixed("That is all.")));
        return new Document(
                "Prices fall",
                "",
                "2 March 2026",
                LocalDate.parse("2026-03-02"),
                "en",
                List.of(new Section(Section.Kind.MAP, "Map", List.of(item, bars, paragraph))));
    }
}
