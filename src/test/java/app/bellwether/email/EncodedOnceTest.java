package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.InventedDays;
import app.bellwether.delivery.Letter;
import app.bellwether.mail.Dkim;
import app.bellwether.rendering.NastyDocument;
import app.bellwether.rendering.Rendering;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The message that is put together of what was encoded for others is the one that is made for its reader alone. */
class EncodedOnceTest {

    private static final Rendering STANDARD = Rendering.standard();
    private static final Dkim UNSIGNED = new Dkim(List.of());
    private static final MessageComposer PUT_TOGETHER = SendBench.composer(STANDARD, UNSIGNED);
    private static final MessageComposer MADE_ALONE = SendBench.composer(new Alone(STANDARD), UNSIGNED);

    private static List<Document> documents = List.of();

    @BeforeAll
    static void compose() {
        List<Document> invented = InventedDays.documents(InventedDays.SAMPLE);
        documents = Stream.concat(
                        invented.stream(), Stream.of(NastyDocument.document(), trickyLines(invented.getFirst())))
                .toList();
    }

    /** Others had its items before, under other numbers: the second time all is taken from what was kept. */
    @Test
    void r10IsTheSameToTheByteForEveryRoleLanguageAndSize() {
        for (int round = 0; round < 2; round++) {
            for (int at = 0; at < documents.size(); at++) {
                assertSame(documents.get(at), at);
            }
        }
    }

    @Test
    void r10IsTheSameToTheByteFromRightToLeftAndWithoutBlanksBetweenWords() {
        for (String language : List.of("ar", "he", "ja", "zh", "th")) {
            for (int at = 0; at < documents.size(); at += 8) {
                assertSame(in(language, documents.get(at)), at);
            }
            assertSame(in(language, NastyDocument.document()), 1);
        }
    }

    @Test
    void r10IsTheSameToTheByteWithLinesThatServersTakeForTheirOwn() {
        Document tricky = documents.getLast();

        assertSame(tricky, 1);
        assertThat(PUT_TOGETHER.compose(letter(tricky, 2)).wire().lines())
                .noneMatch(line -> line.startsWith(".") || line.startsWith("From "))
                .anyMatch(line -> line.startsWith("=2E"))
                .anyMatch(line -> line.startsWith(" From . "));
    }

    private static void assertSame(Document document, int reader) {
        Letter letter = letter(document, reader);

        assertThat(PUT_TOGETHER.compose(letter).wire())
                .isEqualTo(MADE_ALONE.compose(letter).wire());
    }

    private static Letter letter(Document document, int reader) {
        return SendBench.letter(document, reader);
    }

    private static Document in(String language, Document document) {
        return new Document(
                document.headline(),
                document.preheader(),
                document.edition(),
                document.date(),
                language,
                document.sections());
    }

    /** Lines of dots, and such as begin with "From", wherever they are broken; with a source and without one. */
    private static Document trickyLines(Document like) {
        List<Block> blocks = new ArrayList<>();
        for (String words : List.of(". ", "From ", "... ", "From . ", ".".repeat(75) + " ")) {
            String all = words.repeat(300 / words.length() + 5).strip();
            blocks.add(new Block.Paragraph(null, List.of(Passage.fixed(all))));
            blocks.add(new Block.Paragraph(
                    null,
                    List.of(new Passage(
                            Passage.Kind.WORDED, all, like.citations().limit(1).toList()))));
        }
        return new Document(
                "From . to .",
                like.preheader(),
                like.edition(),
                like.date(),
                like.language(),
                List.of(new Section(Section.Kind.HITS, "From here", blocks)));
    }
}
