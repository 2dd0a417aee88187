package app.bellwether.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailLookTest {

    /** Gmail cuts a mail off near 102 kB. */
    private static final int LONGEST_MAIL = 90_000;

    private static final Set<String> TAGS = Set.of(
            "html", "head", "title", "meta", "style", "body", "div", "table", "tbody", "tr", "td", "th", "caption",
            "h1", "h2", "h3", "p", "span", "b", "i", "a");
    private static final Pattern URL = Pattern.compile("(?:https?|mailto):\\S+");
    private static final Pattern HOLLOW = Pattern.compile(
            "\\bnull\\b|undefined|\\$\\{|12/31/2099|1 January 1970|31 December 9999|Optional\\[|[A-Z][a-z]+\\[\\w+=");

    private static final Rendering RENDERING = Rendering.standard();

    static Stream<Document> documents() {
        return Stream.of(Documents.brief(), Documents.answer(), NastyDocument.document());
    }

    /** Without pages of ours the evidence is where the article is: each address stood twice. */
    @Test
    void givesAnAddressOnceWhereItLeadsToBoth() {
        Links direct = Citation::url;

        String text = RENDERING.text(Documents.brief(), direct);

        assertThat(text.lines().map(String::strip).filter(line -> line.startsWith("https://")))
                .isNotEmpty();
        assertThat(Pattern.compile("(https://\\S+)\\s+\\1\\s").matcher(text).find())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void usesOnlyWhatMailboxesShow(Document document) {
        var page = Jsoup.parse(RENDERING.html(document, new SomeLinks(true)));

        assertThat(page.getAllElements().stream().map(Element::tagName).filter(tag -> !tag.equals("#root")))
                .isSubsetOf(TAGS);
        assertThat(page.select("table").stream()
                        .filter(table -> table.select("> caption").isEmpty())
                        .map(table -> table.attr("role")))
                .containsOnly("presentation");
        assertThat(page.select("style").html()).doesNotContain("@import", "url(");
        assertThat(page.getAllElements().stream().flatMap(one -> one.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("src"));
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(url -> url.matches("(https?://|mailto:).+"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void tellsItsLanguageAndStructure(Document document) {
        var page = Jsoup.parse(RENDERING.html(document, new SomeLinks(true)));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(page.title()).isEqualTo(Clean.line(document.headline()));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h2")).hasSameSizeAs(document.sections());
        List<Integer> levels = page.select("h1,h2,h3").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();
        for (int at = 1; at < levels.size(); at++) {
            assertThat(levels.get(at)).isLessThanOrEqualTo(levels.get(at - 1) + 1);
        }
    }

    @Test
    void writesRightToLeftWhereTheLanguageIsWrittenSo() {
        Document english = Documents.brief();
        Document arabic = new Document(NastyDocument.STRINGS.get(11), "", "", english.date(), "ar", english.sections());

        var page = Jsoup.parse(RENDERING.html(arabic, new SomeLinks(true)));

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("html").attr("lang")).isEqualTo("ar");
    }

    @Test
    void hidesThePreheaderAndBeginsWithIt() {
        var page = Jsoup.parse(RENDERING.html(Documents.brief(), new SomeLinks(true)));

        Element preheader = page.expectFirst("[aria-hidden=true]");
        assertThat(page.body().text()).startsWith(Documents.brief().preheader());
        assertThat(preheader.attr("style")).contains("mso-hide:all", "max-height:0", "overflow:hidden");
    }

    @Test
    void staysBelowWhatMailboxesCutOff() throws IOException, MessagingException {
        String html = RENDERING.html(Documents.longest(), new SomeLinks(true));
        var encoded = new ByteArrayOutputStream();
        try (OutputStream encoder = MimeUtility.encode(encoded, "quoted-printable")) {
            encoder.write(html.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(encoded.size()).isLessThan(LONGEST_MAIL);
    }

    @Test
    void r3ShowsReportedInferredAndOpinionApart() {
        var page = Jsoup.parse(RENDERING.html(Documents.brief(), new SomeLinks(true)));

        assertThat(page.select("span.opinion + i").eachText()).contains("“" + Documents.ANALYST.quote() + "”");
        assertThat(page.select("span.worded + span").text()).contains("Two makers");
        assertThat(page.text()).contains("How to read this.");
        assertThat(RENDERING.text(Documents.brief(), new SomeLinks(true)))
                .contains("Opinion: “Whoever", "Reworded: Two makers", "How to read this.");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void r4ShowsNothingHollow(Document document) {
        for (String look : List.of(
                RENDERING.html(document, new SomeLinks(true)), RENDERING.fragment(document, new SomeLinks(true)))) {
            var page = Jsoup.parse(look);
            assertThat(page.select("h1,h2,h3,p,a,th,caption,section,article"))
                    .allMatch(element -> !element.text().isBlank());
            if (!document.headline().contains("nasty")) {
                assertThat(page.text()).doesNotContainPattern(HOLLOW);
                assertThat(page.text()).doesNotContainPattern("<[a-z/]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void writesTextOfAtMost78Columns(Document document) {
        String text = RENDERING.text(document, new SomeLinks(true));

        assertThat(text.lines().filter(line -> !URL.matcher(line).find()))
                .allMatch(line -> Fill.columns(line) <= Fill.COLUMNS && line.length() <= Fill.COLUMNS);
        assertThat(text.lines()).noneMatch(line -> line.endsWith("  "));
    }

    @Test
    void saysTheSameInTextAndHtml() {
        Links links = new SomeLinks(true);
        String text = RENDERING.text(Documents.brief(), links);
        var page = Jsoup.parse(RENDERING.html(Documents.brief(), links));

        assertThat(URL.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        Set.copyOf(page.select("a[href^=http]").eachAttr("href")));
        String words = text.replaceAll("\\s+", " ");
        assertThat(page.select("h1,h2,h3").eachText()).allMatch(words::contains);
        Documents.brief().citations().forEach(citation -> assertThat(words).contains(citation.quote()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void r10GivesTheSameBytesAgain(Document document) {
        Rendering another = Rendering.standard();
        Links links = new SomeLinks(true);

        assertThat(another.html(document, links)).isEqualTo(RENDERING.html(document, links));
        assertThat(another.text(document, links)).isEqualTo(RENDERING.text(document, links));
        assertThat(another.fragment(document, links)).isEqualTo(RENDERING.fragment(document, links));
        assertThat(another.posts(document, links)).isEqualTo(RENDERING.posts(document, links));
        assertThat(another.discord(document, links)).isEqualTo(RENDERING.discord(document, links));
    }

    @Test
    void leavesOutTheWaysThatADocumentDoesNotHave() {
        Links without = new SomeLinks(false);

        assertThat(RENDERING.html(Documents.brief(), without)).doesNotContain("mailto:", "Answer this mail");
        assertThat(RENDERING.text(Documents.brief(), without)).doesNotContain("Reply:", "Answer this mail");
    }
}
