package app.bellwether.sources.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.Extent;
import app.bellwether.sources.Feeds;
import app.bellwether.sources.Origin;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final Instant SEEN = Instant.parse("2026-03-02T08:00:00Z");
    private static final String TEASER =
            "The harbour of Lindhaven closes for two weeks in June, because its quay is to be mended.";
    private static final String REST =
            "Ships will go to Brannes until then, which is forty miles to the north of it, said the"
                    + " mayor on Monday, and the ferry will not run at all.";

    private final TestSite site = new TestSite();
    private final SafeFetch fetch =
            new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), Clock.fixed(SEEN, ZoneOffset.UTC));

    @AfterEach
    void close() {
        fetch.close();
        site.close();
    }

    @Test
    void readsThePageWhereTheFeedHasATeaser() {
        var article = completed("<article><p>" + TEASER + "</p><p>" + REST + "</p></article>");

        assertThat(article.text()).isEqualTo(TEASER + "\n\n" + REST);
        assertThat(article.extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void keepsWhatIsNoTeaserWhereThePageSaysNoMore() {
        assertThat(completed("<article><p>" + TEASER + "</p></article>").extent())
                .isEqualTo(Extent.WHOLE);
    }

    @Test
    void keepsTheTeaserAndSaysSoWhereThePageAsksForConsent() {
        var article = completed(
                "<p>We and our 40 partners use cookies. Accept all or manage your preferences.</p>".repeat(9));

        assertThat(article.text()).isEqualTo(TEASER);
        assertThat(article.extent()).isEqualTo(Extent.TEASER);
    }

    @Test
    void keepsTheTeaserAndSaysSoWhereThePageIsAnother() {
        var article = completed("<article><h1>Cookie policy</h1><p>"
                + "What we keep on your machine, and why. ".repeat(40) + "</p></article>");

        assertThat(article.text()).isEqualTo(TEASER);
        assertThat(article.extent()).isEqualTo(Extent.TEASER);
    }

    @Test
    void saysThatThePageIsToBePaidForAndKeepsWhatItShows() {
        var article =
                completed("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}"
                        + "</script><article><p>" + TEASER + "</p><p>" + REST
                        + "</p><p>Subscribe to continue reading.</p></article>");

        assertThat(article.text()).isEqualTo(TEASER + "\n\n" + REST);
        assertThat(article.extent()).isEqualTo(Extent.PAID);
    }

    private Article completed(String body) {
        site.text(
                "/1", "text/html", "<html><head><title>Harbour closes</title></head><body>" + body + "</body></html>");
        var feed = "<rss><channel><item><title>Harbour closes</title><link>" + site.url("/1") + "</link><description>"
                + TEASER + "</description></item></channel></rss>";
        var entry = Feeds.read(feed.getBytes(UTF_8), null, Origin.of("https://p.example/feed"), SEEN, LINGUIST)
                .entries()
                .getFirst();
        return new Completion(fetch).complete(entry, 0).orElseThrow().article();
    }
}
