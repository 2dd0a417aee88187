package app.bellwether.sources.parsing;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.parsing.ParsedEntry.Form;
import app.bellwether.sources.parsing.ParsedEntry.Part;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

    private static final String URL = "https://paper.example/feed";

    @Test
    void readsRss() {
        var feed = feed("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Paper</title><language>en-GB</language>
            <item><title>Caf&eacute; &amp; bar</title><link>/one?a=1&b=2</link><guid isPermaLink="false">n1</guid>
              <description>Short.</description><content:encoded><![CDATA[<p>Long.</p><p>Longer.</p>]]></content:encoded>
              <dc:creator>desk@paper.example (Ada Byron)</dc:creator><pubDate>Tue, 5 Aug 2025 07:30 EST</pubDate></item>
            </channel></rss>\
            """);

        assertThat(feed.title()).isEqualTo("The Paper");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(feed.brokenOff()).isFalse();
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Café & bar");
            assertThat(entry.link()).isEqualTo("https://paper.example/one?a=1&b=2");
            assertThat(entry.guid()).isEqualTo("n1");
            assertThat(entry.text()).isEqualTo("Long.\n\nLonger.");
            assertThat(entry.author()).isEqualTo("Ada Byron");
            assertThat(entry.published()).isEqualTo("2025-08-05T12:30:00Z");
            assertThat(entry.form()).isEqualTo(Form.ARTICLE);
        });
    }

    @Test
    void readsAtom() {
        var entry = feed("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://paper.example/base/">
            <title>Zeitung</title>
            <entry><id>tag:paper.example,2025:1</id><title type="html">Fall der &lt;i&gt;Preise&lt;/i&gt;</title>
            <link rel="self" href="self"/><link href="artikel/1"/><updated>2025-08-05T07:30:00+02:00</updated>
            <author><name>Eva</name></author><author><name>Max</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins.</p><p>Zwei.</p></div></content></entry>
            </feed>\
            """).entries().getFirst();

        assertThat(entry.title()).isEqualTo("Fall der Preise");
        assertThat(entry.link()).isEqualTo("https://paper.example/base/artikel/1");
        assertThat(entry.author()).isEqualTo("Eva, Max");
        assertThat(entry.text()).isEqualTo("Eins.\n\nZwei.");
        assertThat(entry.published()).isEqualTo("2025-08-05T05:30:00Z");
    }

    @Test
    void readsJsonFeed() {
        var entry = feed("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Bulletin", "language": "fr", "items": [
             {"id": 7, "url": "https://b.example/7", "title": "Sept", "content_html": "<p>Un.</p><p>Deux.</p>",
              "date_published": "2025-08-05T07:30:00Z", "authors": [{"name": "Luc"}]}]}\
            """).entries().getFirst();

        assertThat(entry.guid()).isEqualTo("7");
        assertThat(entry.link()).isEqualTo("https://b.example/7");
        assertThat(entry.text()).isEqualTo("Un.\n\nDeux.");
        assertThat(entry.author()).isEqualTo("Luc");
    }

    @Test
    void readsPodcasts() {
        var entry = feed("""
            <rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Show</title>
            <item><title>Episode</title><guid>e1</guid><enclosure url="https://p.example/1.mp3" type="audio/mpeg" length="1"/>
            <podcast:transcript url="/1.vtt" type="text/vtt"/></item></channel></rss>\
            """).entries().getFirst();

        assertThat(entry.form()).isEqualTo(Form.EPISODE);
        assertThat(entry.parts()).containsExactly(new Part("https://paper.example/1.vtt", "text/vtt"));
    }

    @Test
    void readsAListOfDiscussions() {
        var entry = feed("https://hn.example/api/v1/search?tags=front_page", """
            {"hits": [{"objectID": "42", "title": "Ask: why?", "author": "pg", "num_comments": 3,
             "created_at": "2025-08-05T07:30:00Z"}]}\
            """)
                .entries()
                .getFirst();

        assertThat(entry.form()).isEqualTo(Form.DISCUSSION);
        assertThat(entry.parts()).extracting(Part::url).containsExactly("https://hn.example/api/v1/items/42");
        assertThat(entry.link()).isEqualTo("https://news.ycombinator.com/item?id=42");
    }

    @Test
    void readsADiscussion() {
        var entry = feed("""
            {"id": 42, "title": "Why?", "author": "pg", "text": "<p>Tell me.", "created_at": "2025-08-05T07:30:00Z", "children": [
             {"author": "ann", "text": "Because.<p>Truly.", "children": [{"author": "bob", "text": "No.", "children": []}]},
             {"author": null, "text": null, "children": [{"author": "cleo", "text": "Deleted above me.", "children": []}]}]}\
            """).entries().getFirst();

        assertThat(entry.text()).isEqualTo("Tell me.\n\nBecause.\n\nTruly.\n\nNo.\n\nDeleted above me.");
        assertThat(entry.turns())
                .extracting(turn ->
                        turn.speaker() + turn.depth() + ":" + entry.text().substring(turn.start(), turn.end()))
                .containsExactly("ann0:Because.\n\nTruly.", "bob1:No.", "cleo1:Deleted above me.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>Moved</title></head><body><div>Hello</div></body></html>",
                "<html><body><p>404</p>",
                "  \n",
                "{\"error\": true}",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [",
                "<?xml version='1.0'?><sitemap><url/></sitemap>",
                "%PDF-1.4 binary",
            })
    void saysWhatItIsInsteadOfAFeed(String document) {
        assertThat(FeedParser.parse(document.getBytes(UTF_8), "text/xml", URL))
                .isInstanceOfSatisfying(
                        NotAFeed.class, other -> assertThat(other.problem()).startsWith("answers with "));
    }

    @Test
    void namesTheFeedThatAPageNames() {
        var page =
                "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><body>x</body></html>";

        assertThat(FeedParser.parse(page.getBytes(UTF_8), "text/html", URL))
                .isEqualTo(new NotAFeed("answers with a web page instead of a feed; the page says its feed is at"
                        + " https://paper.example/rss"));
    }

    @Test
    void tellsTheEntryThatAFeedBreaksOffIn() {
        var feed = feed("<rss><channel><title>T</title><item><title>Whole</title></item><item><title>Ha");

        assertThat(feed.brokenOff()).isTrue();
        assertThat(feed.entries()).extracting(feed::isCutOff).containsExactly(false, true);
    }

    @Test
    void cutsNoEntryOffThatIsClosed() {
        var feed = feed("<rss><channel><title>T</title><item><title>Whole</title></item> ");

        assertThat(feed.brokenOff()).isTrue();
        assertThat(feed.entries()).extracting(feed::isCutOff).containsExactly(false);
    }

    @Test
    void r9KeepsOnlyAddressesThatABrowserMayOpen() {
        var entry = feed("<rss><channel><item><title>T</title><link>javascript:alert(1)</link>"
                        + "<guid>file:///etc/passwd</guid></item></channel></rss>")
                .entries()
                .getFirst();

        assertThat(entry.link()).isNull();
    }

    @Test
    void decodesWhatIsNotQuiteDeclared() {
        var rss = "<rss><channel><item><title>Größe “x”</title></item></channel></rss>";

        for (var bytes : new byte[][] {
            rss.getBytes(UTF_8),
            rss.getBytes(Charset.forName("windows-1252")),
            ("\ufeff" + rss).getBytes(UTF_16LE),
            rss.getBytes(UTF_16LE)
        }) {
            assertThat(((ParsedFeed) FeedParser.parse(bytes, null, URL))
                            .entries()
                            .getFirst()
                            .title())
                    .isEqualTo("Größe “x”");
        }
    }

    @Test
    @Timeout(10)
    void r9ExpandsNoEntityOfTheDocumentsOwn() {
        var bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
                + "<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]>"
                + "<rss><channel><item><title>&b;&x; t&nbsp;t</title></item></channel></rss>";

        assertThat(feed(bomb).entries().getFirst().title()).isEqualTo("&b;&x; t t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<item>", "<div><p>", "&lt;div&gt;", "<![CDATA[<b>", "<x:y a='1'>"})
    void staysWithinItsTimeWithDeepAndEndlessDocuments(String piece) {
        var document = "<rss><channel><item><description>" + piece.repeat(50_000);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> FeedParser.parse(document.getBytes(UTF_8), null, URL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 05 Aug 2025 07:30:00 GMT",
                "Tue, 05 Aug 2025 09:30:00 +0200",
                "5 August 2025 07:30",
                "2025-08-05T07:30:00Z",
                "2025-08-05 07:30:00",
                "2025-08-05T09:30+02:00",
                "20250805T073000Z",
                "August 5, 2025 7:30 am",
                "Tue Aug 5 07:30:00 UTC 2025",
                "Die, 05 Aug 25 07:30:00 UT",
                "1754379000",
                "2025/08/05 07:30",
                "Tuesday, 05-Aug-25 07:30:00 GMT",
                "5. Août 2025 07:30:00",
                "2025-08-05T07:30:00.123456Z",
                " 2025-08-05T03:30:00 EDT "
            })
    void readsSloppyDates(String date) {
        assertThat(LooseDates.read(date))
                .hasValueSatisfying(it -> assertThat(it.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                        .isEqualTo(Instant.parse("2025-08-05T07:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2025-13-45", "32 Foo 2025", "0000-00-00 00:00:00", "25:61"})
    void readsNoDateWhereThereIsNone(String date) {
        assertThat(LooseDates.read(date)).isEmpty();
    }

    private static ParsedFeed feed(String document) {
        return feed(URL, document);
    }

    private static ParsedFeed feed(String url, String document) {
        return (ParsedFeed) FeedParser.parse(document.getBytes(UTF_8), null, url);
    }
}
