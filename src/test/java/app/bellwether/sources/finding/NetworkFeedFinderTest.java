package app.bellwether.sources.finding;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.sources.FeedFinder.Alternative;
import app.bellwether.sources.FeedFinder.Found;
import app.bellwether.sources.FeedFinder.Tried;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NetworkFeedFinderTest {

    private static final String POSTS = """
        <rss><channel><title>Harbour Gazette</title>
        <item><title>One</title><pubDate>Tue, 05 Aug 2025 07:00:00 GMT</pubDate></item>
        <item><title>Two</title><pubDate>Mon, 04 Aug 2025 07:00:00 GMT</pubDate></item></channel></rss>\
        """;
    private static final String EMPTY = "<rss><channel><title>Nothing yet</title></channel></rss>";

    private final SettableClock clock = new SettableClock(Instant.parse("2025-08-05T08:00:00Z"));
    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), clock);
    private final NetworkFeedFinder finder = new NetworkFeedFinder(fetch, clock);

    @AfterEach
    void close() {
        fetch.close();
        site.close();
    }

    @Test
    void takesAFeedAtItsOwnAddress() {
        site.text("/feed", "text/xml", POSTS);

        var feed = feed(site.url("/feed")).feed();

        assertThat(feed.url()).isEqualTo(site.url("/feed"));
        assertThat(feed.title()).isEqualTo("Harbour Gazette");
        assertThat(feed.entries()).isEqualTo(2);
        assertThat(feed.newest()).isEqualTo("2025-08-05T07:00:00Z");
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void followsThePageAndPutsPostsBeforeCategoriesAndComments() {
        page("/blog/", """
            <link rel="alternate" type="application/rss+xml" title="Gazette » Comments Feed" href="/comments/feed/">
            <link rel='alternate' type='application/rss+xml' title='Gazette » Ships Category Feed' href='/category/ships/feed/'>
            <link rel="alternate" type="application/json" href="/wp-json/"><link rel="alternate" hreflang="de" href="/de/">
            <LINK REL="Alternate Feed" TYPE="Application/RSS+XML" TITLE="Gazette » Feed" HREF="posts.xml#x">\
            """);
        site.text("/blog/posts.xml", "text/xml", POSTS);

        var found = feed(site.url("/blog/"));

        assertThat(found.feed().url()).isEqualTo(site.url("/blog/posts.xml"));
        assertThat(found.alternatives())
                .extracting(Alternative::url)
                .containsExactly(site.url("/category/ships/feed/"), site.url("/comments/feed/"));
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void takesTheNextThatIsAFeedWhereOneIsBroken() {
        page("/", """
            <link rel=alternate type=application/rss+xml href=/gone><link rel=alternate type=application/atom+xml href=/page>
            <link rel=alternate type=application/feed+json href=/feed.json>\
            """);
        page("/page", "");
        site.text("/feed.json", "application/json", """
            {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "1", "content_text": "One"}]}\
            """);

        var found = feed(site.url("/"));

        assertThat(found.feed().title()).isEqualTo("J");
        assertThat(found.alternatives()).isEmpty();
    }

    @Test
    void takesALinkInThePageWhereItsHeadNamesNone() {
        site.text(
                "/show",
                "text/html",
                "<html><body><p><a href='https://elsewhere.example/about'>About</a>"
                        + "<a href='/show.rss?x=1'>Subscribe</a></p></body></html>");
        site.text("/show.rss?x=1", "text/xml", POSTS);

        assertThat(feed(site.url("/show")).feed().url()).isEqualTo(site.url("/show.rss?x=1"));
    }

    @Test
    void looksWhereFeedsUsuallyAre() {
        page("/blog/2025/post.html?x=1", "");
        site.text("/index.xml", "text/xml", POSTS);

        var feed = feed(site.url("/blog/2025/post.html?x=1")).feed();

        assertThat(feed.url()).isEqualTo(site.url("/index.xml"));
        assertThat(feed.way()).contains("usually");
    }

    @Test
    void knowsAnAccountByItsAddressAndItsPageByItsCanonicalOne() {
        site.text("/@ada.rss", "text/xml", POSTS);
        page("/web/ada", "<link rel=canonical href=/@ada>");

        assertThat(feed(site.url("/@ada")).feed().url()).isEqualTo(site.url("/@ada.rss"));
        assertThat(site.asked()).hasSize(1);
        assertThat(feed(site.url("/web/ada")).feed().url()).isEqualTo(site.url("/@ada.rss"));
    }

    @Test
    void takesAnEmptyFeedOnlyWhereThereIsNoOther() {
        page("/", "<link rel=alternate type=application/rss+xml href=/empty>");
        site.text("/empty", "text/xml", EMPTY);

        assertThat(feed(site.url("/")).feed().title()).isEqualTo("Nothing yet");

        site.text("/rss.xml", "text/xml", POSTS);
        assertThat(feed(site.url("/")).feed().title()).isEqualTo("Harbour Gazette");
    }

    @Test
    void keepsWhereAFeedMovedToForGood() {
        site.status("/old", 301, "Location", "/new").text("/new", "text/xml", POSTS);

        assertThat(feed(site.url("/old")).feed().url()).isEqualTo(site.url("/new"));
    }

    @Test
    void triesWithoutTlsWhereNobodySaidWhich() {
        site.text("/feed", "text/xml", POSTS);

        assertThat(feed(site.host() + "/feed").feed().url()).isEqualTo(site.url("/feed"));
    }

    @Test
    void saysWhatWasTriedWhereThereIsNothing() {
        page("/", "<link rel=alternate type=application/rss+xml href=/feed>");

        var nothing = (Found.Nothing) finder.find(site.url("/"));

        assertThat(nothing.why()).startsWith("No feed was found there.");
        assertThat(nothing.tried()).hasSizeLessThanOrEqualTo(16).doesNotHaveDuplicates();
        assertThat(nothing.tried())
                .contains(
                        new Tried(site.url("/feed"), "answers with status 404: there is nothing at this address"),
                        new Tried(site.url("/atom.xml"), "answers with status 404: there is nothing at this address"));
    }

    @Test
    void stopsAfterSomeTime() {
        page("/", "");
        site.page("/feed", exchange -> {
            clock.pass(Duration.ofMinutes(1));
            exchange.sendResponseHeaders(404, -1);
        });

        assertThat(((Found.Nothing) finder.find(site.url("/"))).tried()).hasSize(2);
    }

    @Test
    void asksNoAddressThatIsNotPublic() {
        try (var strict = new SafeFetch(Duration.ofSeconds(2), Set.of(), clock)) {
            var nothing = (Found.Nothing) new NetworkFeedFinder(strict, clock).find(site.url("/feed"));

            assertThat(nothing.tried())
                    .first()
                    .extracting(Tried::problem)
                    .asString()
                    .contains("not public");
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void asksNobodyWhereTheAddressTellsEnough() {
        assertThat(((Found.Nothing) finder.find("https://podcasts.apple.com/us/podcast/x/id1200361736")).why())
                .contains("Apple", "podcast's own page");
        assertThat(((Found.Nothing) finder.find("harbour gazette")).why()).contains("no address");
        assertThat(site.asked()).isEmpty();
    }

    private void page(String path, String head) {
        site.text(
                path,
                "text/html",
                "<!doctype html><html><head><title>A page</title>" + head + "</head><body><p>Hello</p></body></html>");
    }

    private Found.Feed feed(String typed) {
        var found = finder.find(typed);
        assertThat(found).isInstanceOf(Found.Feed.class);
        return (Found.Feed) found;
    }
}
