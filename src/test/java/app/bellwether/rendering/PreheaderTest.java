package app.bellwether.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.InventedDays;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands beside the subject in a mailbox. */
class PreheaderTest {

    private static final Rendering RENDERING = Rendering.standard();

    private static List<Document> invented = List.of();

    @BeforeAll
    static void compose() {
        invented = InventedDays.documents(InventedDays.SAMPLE);
    }

    @Test
    void saysSomethingOfEveryInventedDay() {
        assertThat(invented).allSatisfy(document -> {
            String shown = shown(document);
            assertThat(shown.length()).as(shown).isBetween(40, 130);
            assertThat(shown.toLowerCase(Locale.ROOT))
                    .doesNotContain(Clean.line(document.headline()).toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void isMadeOfWholeWordsOfEveryInventedDay() {
        assertThat(invented).allSatisfy(document -> {
            String told = " " + told(document) + " ";
            assertThat(shown(document).split(" ", -1))
                    .allSatisfy(word -> assertThat(word).matches(one -> one.matches("[·…]") || isWhole(one, told)));
        });
    }

    private static boolean isWhole(String word, String told) {
        String bare = word.replaceAll("[^\\p{L}\\p{N}]+$", "");
        int at = told.indexOf(" " + bare);
        return at >= 0 && Stream.of(told.split(" ", -1)).anyMatch(one -> one.equals(word) || one.startsWith(bare));
    }

    private static String told(Document document) {
        return Clean.line(document.preheader()) + " "
                + String.join(
                        " ",
                        Jsoup.parse(RENDERING.fragment(document, new SomeLinks(false)))
                                .select("p span, p i")
                                .eachText());
    }

    @Test
    void staysAsItWasWrittenWhereThatIsEnough() {
        String written = "Also: the senate of Chile sets a date for its vote on lithium";

        assertThat(Preheader.of(document("A headline", written, reported("Something else was said."))))
                .isEqualTo(written);
    }

    @Test
    void leavesOutTitlesRatherThanToCutOne() {
        String first = "Also: the senate of Chile sets a date for its vote on lithium";
        String second = "Brussels puts off the levy on imported chips that four member states had asked it to drop";

        assertThat(Preheader.of(document("A headline", first + " · " + second, reported("So it was."))))
                .isEqualTo(first);
    }

    @Test
    void goesOnWithWhatTheHeadlineDoesNotSay() {
        Document document = document(
                "Lanting cuts the price of its model",
                "",
                reported("Lanting cuts the price of its model by half."),
                reported("Three rivals of it had done so since Monday, and a fourth one will follow."));

        assertThat(Preheader.of(document))
                .isEqualTo("Three rivals of it had done so since Monday, and a fourth one will follow.");
    }

    @Test
    void cutsBetweenWordsAndSaysSo() {
        Document document = document("A headline", "", reported("word ".repeat(25) + "unbelievable, and so on."));

        assertThat(Preheader.of(document)).isEqualTo("word ".repeat(25) + "…");
    }

    @Test
    void r3LetsNoOpinionStandThereAsIfItWereReported() {
        Passage opinion = new Passage(Passage.Kind.OPINION, Documents.ANALYST.quote(), List.of(Documents.ANALYST));

        assertThat(Preheader.of(document("A headline", "", opinion, reported("The vote is set for January."))))
                .isEqualTo("The vote is set for January.");
    }

    private static Passage reported(String quote) {
        return Passage.reported(
                Documents.citation("a", quote, "Paper", "Title", "https://a.example/", "2026-11-19T00:00:00Z"));
    }

    /** It was the port's closing that four reported, and not the strike's end. */
    @Test
    void r3CountsNothingOfAnotherItem() {
        Document document = document(
                "Port of Brannes closes",
                "Ferry strike ends",
                reported("The port of Brannes closes on Monday."),
                Passage.fixed("Reported by 4 publishers on 2 days, first on 9 May."));

        assertThat(shown(document)).startsWith("Ferry strike ends").doesNotContain("Reported by 4");
    }

    private static Document document(String headline, String preheader, Passage... passages) {
        Document like = Documents.brief();
        return new Document(
                headline,
                preheader,
                "",
                like.date(),
                "en",
                List.of(new Section(
                        Section.Kind.LEDE, "In short", List.of(new Block.Paragraph(null, List.of(passages))))));
    }

    private static String shown(Document document) {
        return Jsoup.parse(RENDERING.html(document, new SomeLinks(true)))
                .expectFirst("[aria-hidden=true]")
                .text();
    }
}
