package app.bellwether.sources.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that nobody checked: what one entry does wrong costs no other entry anything, and itself as little as can be. */
class BrokenFeedsTest {

    private static final String URL = "https://paper.example/feed";
    private static final String REST = "<link>https://paper.example/1</link>"
            + "<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>Words.</description></item>";
    private static final String NEXT = "<item><title>Next</title><link>https://paper.example/2</link></item>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Install <texlive-full on it</title>|Install <texlive-full on it",
                "<title>Install <texlive-2026</title>|Install <texlive-2026",
                "<title>Install <texlive-2026> now</title>|Install <texlive-2026> now",
                "<title>Why a List<String> is no List<Integer></title>|Why a List<String> is no List<Integer>",
                "<title>How to use &lt;script&gt; well</title>|How to use <script> well",
                "<title>The &lt;title&gt; element</title>|The <title> element",
                "<title>a < b, b > c & &copy;</title>|a < b, b > c & ©",
                "<title>Never closed|Never closed",
                "<title>Some <b>bold</title>|Some bold",
                "<title>One <i>two</b> three</title>|One two three",
                "<title kind=\"a>Quoted</title>|Quoted",
                "<title>Spelled</TITLE>|Spelled",
                "<title><![CDATA[Cut <b>off</title>|Cut off",
                "<dc:rights>nobody's<title>Title</title>|Title",
                "<title>It&#146;s</title>|It’s",
            })
    void takesNothingOfTheRestIntoATitle(String title, String read) {
        var entries = entries("<item>" + title + REST + NEXT);

        assertThat(entries).extracting(ParsedEntry::title).containsExactly(read, "Next");
        assertThat(entries.getFirst().link()).isEqualTo("https://paper.example/1");
        assertThat(entries.getFirst().published()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(entries.getFirst().text()).isEqualTo("Words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "</itm>", "<guid>7", "<category>News</categorie>", "<description>Open <p>one<br>two"})
    void beginsTheNextItemWhereTheOneBeforeWasNotClosed(String end) {
        var entries = entries("<item><title>First</title><link>https://paper.example/1</link>" + end + NEXT);

        assertThat(entries).extracting(ParsedEntry::title).containsExactly("First", "Next");
        assertThat(entries)
                .extracting(ParsedEntry::link)
                .containsExactly("https://paper.example/1", "https://paper.example/2");
    }

    @Test
    void readsElementsOfANamespaceWithoutAName() {
        var feed = "<rss xmlns=''><channel><item><title><b>Tolls</b> rise</title>" + REST + "</channel></rss>";
        var read = (ParsedFeed) FeedParser.parse(feed.getBytes(UTF_8), "application/rss+xml", URL);

        assertThat(read.entries()).extracting(ParsedEntry::title).containsExactly("Tolls rise");
    }

    @Test
    void readsAnAddressBehindTheEmptyLinkOfHtml() {
        assertThat(entries("<item><title>T</title><link/>https://paper.example/1<guid>1</guid></item>")
                        .getFirst()
                        .link())
                .isEqualTo("https://paper.example/1");
    }

    @Test
    void takesTheAddressOfTheItemBeforeThatOfItsEnclosure() {
        assertThat(entries("<item><link rel='enclosure'>https://paper.example/1.mp3</link>"
                                + "<link rel='alternate'>https://paper.example/1</link></item>")
                        .getFirst()
                        .link())
                .isEqualTo("https://paper.example/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<iframe src='x'/>", "<iframe src='x'>", "<textarea>", "<title>", "<!-- ", "<noscript>"})
    void readsOnBehindAnElementThatSwallowsWhatFollows(String element) {
        var entry = entries("<item><description><![CDATA[<p>One.</p>" + element + "<p>Two.</p>]]></description></item>")
                .getFirst();

        assertThat(entry.text()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void readsWhatIsToldOfMediaInAGroup() {
        var entry = entries("<item><media:group xmlns:media='http://search.yahoo.com/mrss/'><media:title>Film"
                        + "</media:title><media:description>What is in it.</media:description></media:group></item>")
                .getFirst();

        assertThat(List.of(entry.title(), entry.text())).containsExactly("Film", "What is in it.");
    }

    @Test
    void takesTheLastWordOfADateThatIsSaidTwice() {
        var entry = entries(
                        "<item><pubDate>2026-03-05T00:00:00Z</pubDate><pubDate>2026-03-02T00:00:00Z</pubDate></item>")
                .getFirst();

        assertThat(entry.published()).isEqualTo("2026-03-02T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, 新年的第一天人们在公园里散步谈论过去一年的新闻和将来的计划",
        "Shift_JIS, 新しい年の最初の日に人々は公園を散歩しながら去年のニュースについて話した",
        "EUC-KR, 새해 첫날 사람들은 공원을 걸으며 지난해의 소식에 대해 이야기했다",
        "KOI8-R, В первый день нового года люди гуляли в парке и говорили о новостях прошлого года",
        "windows-1250, Święto odbędzie się w sobotę choć części mieszkańców nie będzie",
        "windows-1252, Größere Städte dürfen künftig über höhere Gebühren selbst entscheiden",
        "windows-1252, L’été s’achève à Genève où la fête a été annulée après l’orage"
    })
    void guessesACharsetThatNobodyNames(String charset, String title) {
        var bytes = ("<rss><channel><item><title>" + title + "</title></item></channel></rss>")
                .getBytes(Charset.forName(charset));

        assertThat(((ParsedFeed) FeedParser.parse(bytes, null, URL)).entries())
                .extracting(ParsedEntry::title)
                .containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.03.2025 11:11",
                "10.03.2025, 11.11 Uhr",
                "10-03-2025 11:11",
                "2025-3-10 11:11",
                "2025年3月10日 11:11",
                "2025. 3. 10. 11:11",
                "03/10/2025 11:11:00 AM",
                "Mo., 10. März 2025 11:11",
                "10 de marzo de 2025 11:11",
                "lundi 10 mars 2025 à 11h11",
                "10 марта 2025 11:11",
                "10 marca 2025 11:11",
                "March 10, 2025 at 11:11 am",
                "1741605060000"
            })
    void readsDatesAsPeopleWriteThem(String date) {
        assertThat(LooseDates.read(date)).contains(Instant.parse("2025-03-10T11:11:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/10/2025 11:11", "10 jui 2025", "202503101111", "10.13.2025", "31.02.2025"})
    void readsNoDateThatCouldBeAnother(String date) {
        assertThat(LooseDates.read(date)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prices fall (12 comments)|Prices fall",
                "Preise fallen [3 Kommentare]|Preise fallen",
                "Prices fall (Comments: 1,204)|Prices fall",
                "Prices fall (12 dead)|Prices fall (12 dead)",
                "What 12 comments say|What 12 comments say",
                "(2 replies)|(2 replies)"
            })
    void countsNoCommentsInATitle(String title, String read) {
        assertThat(entries("<item><title>" + title + "</title></item>"))
                .extracting(ParsedEntry::title)
                .containsExactly(read);
    }

    @Test
    void tellsTheMonthsOfALanguageThatBeginAlike() {
        assertThat(LooseDates.read("14 juillet 2025")).contains(Instant.parse("2025-07-14T00:00:00Z"));
        assertThat(LooseDates.read("14 juin 2025")).contains(Instant.parse("2025-06-14T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a href=\"'>", "<a href='\">", "<description><bhttps://a.example/ >", "<title><x:>words"})
    void losesNoLaterItemToANameOrAValueThatEndsNowhere(String inItem) {
        assertThat(entries("<item>" + inItem + "</item>" + NEXT))
                .extracting(ParsedEntry::title)
                .endsWith("Next");
    }

    @Property(tries = 400)
    void neverFailsAndLosesNoLaterItem(@ForAll("pieces") List<String> pieces) {
        var feed = feed("<rss><channel><item>" + String.join("", pieces) + "</item>" + NEXT + "</channel></rss>");

        assertThat(feed.entries()).extracting(ParsedEntry::title).endsWith("Next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x><![CDATA[</x>", "<item><x><![CDATA[</x><item/><entry><x><![CDATA[</x><entry/>"})
    void looksForTheEndOfAnItemOnceForAllThatIsNotClosedInIt(String unit) {
        var document = "<rss><channel><item>" + unit.repeat(6_000_000 / unit.length()) + "</item></entry>";

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MendedXml.of(document));
    }

    @Property(tries = 12)
    void takesNoLongerThanItsLengthAsksFor(@ForAll("pieces") List<String> pieces) {
        var unit = String.join("", pieces);
        var times = 400_000 / Math.max(1, unit.length());
        var document = "<rss><channel><item>" + unit.repeat(times);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FeedParser.parse(document.getBytes(UTF_8), null, URL));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "<title>",
                        "</title>",
                        "<link>",
                        "</link>",
                        "<link/>",
                        "<guid>",
                        "<x1>",
                        "</x1>",
                        "<dc:date>",
                        "<description>",
                        "</description>",
                        "<p>",
                        "</p>",
                        "<b",
                        "</b",
                        "<a href=\"",
                        "\">",
                        "'",
                        "\"",
                        ">",
                        "<![CDATA[x]]>",
                        "<!-- c -->",
                        "&lt;",
                        "&amp;",
                        "&#x",
                        "&#146;",
                        "words ",
                        "https://a.example/ ",
                        "2025-03-10",
                        "<br/>",
                        "<iframe>",
                        "\u0000",
                        "é",
                        "\ud83d\ude00",
                        "</itm>",
                        "<item>",
                        "</item>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private static List<ParsedEntry> entries(String items) {
        return feed("<rss version='2.0'><channel><title>Paper</title>" + items + "</channel></rss>")
                .entries();
    }

    private static ParsedFeed feed(String document) {
        return (ParsedFeed) FeedParser.parse(document.getBytes(UTF_8), null, URL);
    }
}
