package app.bellwether.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The text of a mail as a mailbox shows it that fills its own lines (RFC 3676). */
class FlowedTextTest {

    private static final Rendering RENDERING = Rendering.standard();

    private static final List<String> WORDS = List.of(
            "--",
            ">",
            "From",
            "-",
            "a",
            "state-of-the-art",
            "impact",
            "Zwischenprüfung",
            "…",
            "1.",
            "»",
            "x".repeat(60));

    @Example
    void bringsEachParagraphInOnePiece() {
        List<String> paragraphs = flowed(RENDERING.text(Documents.brief(), new SomeLinks(true)));

        Documents.brief()
                .citations()
                .forEach(
                        citation -> assertThat(paragraphs).anyMatch(paragraph -> paragraph.contains(citation.quote())));
        assertThat(paragraphs)
                .anyMatch(paragraph -> paragraph.startsWith("How to read this.") && paragraph.endsWith("a later day."));
    }

    @Example
    void leavesHeadingsRulersAndAddressesInLinesOfTheirOwn() {
        Document brief = Documents.brief();
        String text = RENDERING.text(brief, new SomeLinks(true));
        List<String> paragraphs = flowed(text);

        assertThat(paragraphs).contains(brief.headline(), brief.edition(), "=".repeat(78), "-".repeat(78));
        brief.sections().forEach(section -> assertThat(paragraphs).contains(section.heading()));
        assertThat(paragraphs)
                .contains("1. Memory is the new bottleneck for AI data centres", "Reply: more 1, sources 1, why 1");
        assertThat(paragraphs.stream().filter(line -> line.matches("https?://.*")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\S+"));
    }

    @Example
    void endsALineWithABlankOnlyWhereItGoesOn() {
        for (Document document : List.of(Documents.brief(), Documents.answer(), NastyDocument.document())) {
            List<String> lines =
                    RENDERING.text(document, new SomeLinks(true)).lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).endsWith(" ")) {
                    assertThat(lines.get(at)).matches(".*\\S ").isNotEqualTo("-- ");
                    assertThat(lines.get(at + 1)).isNotBlank().doesNotMatch("(-{78}|={78}|https?://.*)");
                }
            }
        }
    }

    /** What begins like a quote, the line of an envelope or a signature is shown as it was written. */
    @Property(tries = 300)
    void givesBackWhatWasFilled(@ForAll long seed) {
        Random random = new Random(seed);
        String text = Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(1 + random.nextInt(60))
                .collect(Collectors.joining(" "));

        String filled = Fill.filled(text, "", "");

        assertThat(filled.lines()).allMatch(line -> Fill.columns(line) <= Fill.COLUMNS);
        assertThat(filled.lines()).noneMatch(line -> line.matches("-- |>.*|From .*"));
        assertThat(String.join(" ", flowed(filled))).isEqualTo(text);
    }

    @Example
    void breaksALongWordWithoutPuttingABlankIntoIt() {
        String word = "w".repeat(200);

        assertThat(flowed(Fill.filled("It is " + word + " they say", "", "")).stream()
                        .collect(Collectors.joining()))
                .isEqualTo("It is " + word + " they say");
    }

    @Example
    void stuffsTheFirstLineOfAParagraphThatBeginsAsAnEnvelopeDoes() {
        Document like = Documents.brief();
        Document document = new Document(
                "From here to there",
                "",
                "",
                like.date(),
                "en",
                List.of(new Section(
                        Section.Kind.LEDE,
                        "In short",
                        List.of(new Block.Paragraph(null, List.of(Passage.fixed("> not a quote")))))));

        String text = RENDERING.text(document, new SomeLinks(true));

        assertThat(text.lines()).contains(" From here to there", " > not a quote");
        assertThat(flowed(text)).contains("From here to there", "> not a quote");
    }

    @Example
    void showsNoneOfItsMarksOnATerminal() {
        String text = RENDERING.text(Documents.brief(), new SomeLinks(true));

        assertThat(text).contains("\n From podcasts\n", " \n");
        assertThat(Flowed.lines(text).lines()).contains("From podcasts").noneMatch(line -> line.matches(" .*|.* "));
        assertThat(Flowed.lines(text.replace("\n", "\r\n")))
                .isEqualTo(Flowed.lines(text).replace("\n", "\r\n"));
    }

    /** As RFC 3676, section 4, has it for text that deletes no space. */
    private static List<String> flowed(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String words = line.startsWith(" ") ? line.substring(1) : line;
            paragraph.append(words);
            if (!words.endsWith(" ") || words.equals("-- ")) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        assertThat(paragraph).isEmpty();
        return paragraphs;
    }
}
