package app.bellwether.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsTest {

    private static final Instant SEEN = Instant.parse("2025-08-06T12:00:00Z");
    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    @Test
    void makesArticles() {
        var article = read("""
            <rss><channel><title>The Paper</title>
            <item><title>Prices fall</title><guid>1</guid><link>https://p.example/1</link><pubDate>Tue, 05 Aug 2025 07:30:00 GMT</pubDate>
            <description>The price of the large model fell by sixty percent this week, the company said.</description></item>
            </channel></rss>\
            """).getFirst().article();

        assertThat(article.publisher()).isEqualTo("The Paper");
        assertThat(article.published()).isEqualTo("2025-08-05T07:30:00Z");
        assertThat(article.dateGuessed()).isFalse();
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.kind()).isEqualTo(Kind.ARTICLE);
        assertThat(article.revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''",
                "<pubDate>soon</pubDate>",
                "<pubDate>Tue, 05 Aug 2099 07:30:00 GMT</pubDate>",
                "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"
            })
    void datesWhatHasNoPossibleDateWhenItWasSeen(String date) {
        var article = read("<rss><channel><item><title>T</title>" + date + "</item></channel></rss>")
                .getFirst()
                .article();

        assertThat(article.published()).isEqualTo(SEEN);
        assertThat(article.dateGuessed()).isTrue();
    }

    @Test
    void takesATitleFromTheTextWhenThereIsNone() {
        var article = read("<rss><channel><item><description>&lt;p&gt;A short note on"
                        + " prices.&lt;/p&gt;&lt;p&gt;More.&lt;/p&gt;</description></item></channel></rss>")
                .getFirst()
                .article();

        assertThat(article.title()).isEqualTo("A short note on prices.");
    }

    @Test
    void r9KeepsATitleThatAttacksAsPlainText() {
        var article = read("<rss><channel><title>&lt;b onmouseover=alert(1)&gt;Evil&lt;/b&gt;"
            + " Paper</title><item><title>&lt;img src=x onerror=alert(1)&gt;Prices"
            + " &lt;script&gt;steal()&lt;/script&gt;fall\u202e</title><author>&lt;a"
            + " onclick=alert(1)&gt;Ann&lt;/a&gt;</author><link>javascript:alert(1)</link></item></channel></rss>")
                .getFirst()
                .article();

        assertThat(List.of(article.title(), article.publisher(), String.valueOf(article.author()), article.url()))
                .containsExactly("Prices fall", "Evil Paper", "Ann", "");
    }

    @Test
    void namesAnItemTheSameEachTime() {
        var one = read(item("<guid>a</guid><link>https://p.example/1</link>")).getFirst();
        var other = read(item("<guid>a</guid><link>https://p.example/2</link>")).getFirst();

        assertThat(other.article().id()).isEqualTo(one.article().id());
    }

    @Test
    void takesNoIdThatAllItemsShare() {
        var entries = read(
                "<rss><channel><item><title>One</title><guid>https://p.example/</guid><link>https://p.example/</link></item>"
                    + "<item><title>Two</title><guid>https://p.example/</guid><link>https://p.example/</link></item></channel></rss>");

        assertThat(entries).extracting(entry -> entry.article().title()).containsExactly("One", "Two");
        assertThat(entries).extracting(entry -> entry.article().id()).doesNotHaveDuplicates();
    }

    @Test
    void stampsWordsAsBeforePartsHadAUse() {
        var words = "<podcast:transcript url='https://p.example/1.vtt' type='text/vtt'/>";
        var chapters = "<podcast:chapters url='https://p.example/1.json' type='application/json+chapters'/>";

        assertThat(stamp(words))
                .isEqualTo(Digests.sha256("One\n\n\n[Part[url=https://p.example/1.vtt, type=text/vtt]]"))
                .isEqualTo("93d3f586cd0597a13f2af05a4bfc9fd1f279a68e17afd63f7a8d003995ea4519");
        assertThat(List.of(
                        stamp(words),
                        stamp(words + chapters),
                        stamp(words.replace("/>", " language='de'/>")),
                        stamp(words.replace("/>", " rel='captions'/>"))))
                .doesNotHaveDuplicates();
    }

    private static String stamp(String parts) {
        return read("<rss xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><item><title>One</title>"
                        + parts + "</item></channel></rss>")
                .getFirst()
                .stamp();
    }

    @Test
    void listsWhatItLeavesOutAndSaysWhy() {
        var document = "<rss><channel><item><title>One</title><guid>1</guid></item><item><guid>2</guid></item>"
                + "<item><title>One</title><guid>1</guid><pubDate>5 Aug 2025</pubDate></item><item><title>Cu";

        var listed = Feeds.read(document.getBytes(UTF_8), null, Origin.of("https://p.example/feed"), SEEN, LINGUIST)
                .listed();

        assertThat(listed)
                .extracting(FeedReading.Listed::why)
                .containsExactly(
                        null, "says nothing", "stands in the document before", "is cut off where the document ends");
        assertThat(listed)
                .extracting(FeedReading.Listed::dated)
                .containsExactly(null, null, Instant.parse("2025-08-05T00:00:00Z"), null);
    }

    @Test
    void readsAnItemThatStandsTwiceOnce() {
        assertThat(read("<rss><channel>" + "<item><title>One</title><guid>1</guid></item>".repeat(3)
                        + "</channel></rss>"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.p.example/a/?utm_source=rss&id=7, http://p.example/a?id=7",
        "https://P.example:443/a#frag, https://p.example/a#frag",
        "'tag:p.example,2025:1', 'tag:p.example,2025:1'",
        "urn:uuid:1, urn:uuid:1",
    })
    void takesTwoWaysOfWritingAnAddressForOne(String one, String other) {
        assertThat(Identities.canonical(one)).isEqualTo(Identities.canonical(other));
    }

    private static String item(String names) {
        return "<rss><channel><item><title>T</title>" + names + "</item></channel></rss>";
    }

    private static List<FeedEntry> read(String document) {
        return Feeds.read(document.getBytes(UTF_8), null, Origin.of("https://p.example/feed"), SEEN, LINGUIST)
                .entries();
    }
}
