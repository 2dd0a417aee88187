package app.bellwether.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.InventedDays;
import app.bellwether.writing.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Mails ask of a mailbox only what stands in {@code mailboxes.txt}: what Gmail, Outlook, Apple Mail and Yahoo show, and of what some of
 * them do not show, what is seen there instead.
 */
class MailboxesTest {

    private static final Path LIST = Path.of("src/test/resources/app/bellwether/rendering/mailboxes.txt");
    private static final Rendering RENDERING = Rendering.standard();

    private static List<Row> rows = List.of();
    private static final Set<String> USED = new TreeSet<>();

    /** A line of the list. */
    private record Row(String feature, String missing, String instead, String page) {

        static Row of(String line) {
            String[] parts = Pattern.compile("\\s*\\|\\s*").split(line, -1);
            assertThat(parts).as(line).hasSize(4);
            return new Row(parts[0], parts[1], parts[2], parts[3]);
        }

        boolean shownByAll() {
            return missing.equals("-");
        }
    }

    @BeforeAll
    static void look() throws IOException {
        rows = Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList();
        Stream.concat(
                        InventedDays.documents(InventedDays.SAMPLE).stream(),
                        Stream.of(Documents.brief(), Documents.answer(), NastyDocument.document()))
                .map(MailboxesTest::html)
                .forEach(html -> USED.addAll(MailFeatures.of(html)));
    }

    private static String html(Document document) {
        return RENDERING.html(document, new SomeLinks(true));
    }

    @Test
    void areAskedForNothingThatIsNotListed() {
        assertThat(USED).isSubsetOf(rows.stream().map(Row::feature).toList());
    }

    @Test
    void areListedWithNothingThatIsNotUsed() {
        assertThat(rows).extracting(Row::feature).doesNotHaveDuplicates().isSubsetOf(USED);
    }

    @Test
    void haveAReasonAndAPageForWhatTheyDoNotShow() {
        assertThat(rows).filteredOn(row -> !row.shownByAll()).allSatisfy(row -> {
            assertThat(row.instead).as(row.feature).isNotBlank();
            assertThat(row.page).as(row.feature).startsWith("https://www.caniemail.com/features/");
            assertThat(Pattern.compile(", ").split(row.missing))
                    .isSubsetOf("Gmail", "Outlook for Windows", "Outlook on the web", "Apple Mail", "Yahoo");
        });
    }

    /** Outlook for Windows leaves every span in its line: value, label and source would be one word. */
    @Test
    void glueNoLabelToAValue() {
        assertThat(USED).noneMatch(feature -> feature.matches("display: (inline-)?block of (span|b|i)"));
    }

    @Test
    void wouldBeFoundOutIfTheyWereAskedForMore() {
        String odd = "<style>@media (min-height:1px) { a ~ b { gap: 1px } }</style><p style='float:left;display:flex'>"
                + "<a href='ftp://x' onclick=''>x</a></p>";

        assertThat(MailFeatures.of(odd))
                .contains(
                        "@media min-height",
                        "sheet gap",
                        "float",
                        "display: flex of p",
                        "link ftp",
                        "attribute onclick");
    }
}
