package app.bellwether.sources.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleCorrected;
import app.bellwether.sources.Kind;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PollingTest {

    private static final Instant START = Instant.parse("2025-08-05T08:00:00Z");
    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final String SENTENCE =
            "The price of the large model fell by sixty percent this week, the company said on Tuesday. ";

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(START);
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), clock);
    private final SourceRepository rows = database.repository(SourceRepository.class);
    private final StoredSources sources = new StoredSources(rows, clock);
    private final JdbcArticles articles = new JdbcArticles(database.jdbc());
    private final Rounds rounds = rounds();
    private final List<Configured> configured = new ArrayList<>();

    private Rounds rounds() {
        var keeping = new ArticleKeeping(database.jdbc(), events::add);
        var freshness = new Freshness(keeping, new Completion(fetch), Duration.ofDays(30));
        var surroundings = new Visits.Surroundings(
                clock, LINGUIST, new PollingPace(Duration.ofMinutes(30)), FullDiskTest.metrics(database, clock));
        var visits = new Visits(fetch, freshness, keeping, rows, database.transactions(), surroundings);
        var disk = FullDiskTest.disk(() -> Long.MAX_VALUE);
        return new Rounds(rows, database.transactions(), visits, clock, 8, disk);
    }

    @AfterEach
    void close() {
        rounds.close();
        fetch.close();
        site.close();
    }

    @Test
    void readsAllSourcesAndAsksAgainPolitely() {
        site.page("/a", exchange -> {
            var same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            TestSite.send(
                    exchange,
                    same ? 304 : 200,
                    "text/xml",
                    same ? new byte[0] : rss(item("1", "One", full("One"))).getBytes(UTF_8));
        });
        site.text("/b", "text/xml", rss(item("1", "Two", full("Two")) + item("2", "Three", full("Three"))));
        register("/a", "/b");

        assertThat(sources.caughtUp()).isFalse();
        assertThat(rounds.run()).isEqualTo(new Rounds.Round(2, 2, 3, 0));
        assertThat(sources.caughtUp()).isTrue();
        assertThat(rounds.run().asked()).isZero();
        clock.pass(Duration.ofMinutes(31));
        assertThat(rounds.run()).isEqualTo(new Rounds.Round(2, 2, 0, 0));

        assertThat(sources.health()).extracting(SourceHealth::state).containsOnly(State.READ);
        assertThat(sources.articles()).isEqualTo(3);
        assertThat(site.asked()).filteredOn(asked -> asked.path().equals("/a")).hasSize(2);
    }

    @Test
    void goesOnWhenSomeSourcesFail() {
        site.text("/fine", "text/xml", rss(item("1", "One", full("One"))));
        site.text("/page", "text/html", "<!doctype html><html><title>We moved</title><body><p>Hello</p></body></html>");
        site.text("/broken", "text/xml", "<rss><channel><item><title>Half a ti");
        site.page("/hangs", exchange -> await(new CountDownLatch(1)));
        site.status("/gone", 410).status("/busy", 429, "Retry-After", "7200");
        configured.add(new Configured("inside", "/inside", "http://192.168.1.1/feed"));
        register("/fine", "/page", "/broken", "/hangs", "/gone", "/busy", "/nothing");

        assertThat(rounds.run()).isEqualTo(new Rounds.Round(8, 1, 1, 7));

        assertThat(sources.health().stream()
                        .collect(Collectors.toMap(SourceHealth::name, health -> String.valueOf(health.problem()))))
                .containsEntry("/fine", "null")
                .containsEntry("/page", "answers with a web page instead of a feed")
                .containsEntry("/broken", "answers with a feed that breaks off before its end")
                .containsEntry("/hangs", "did not answer within 2 s")
                .containsEntry("/gone", "is gone for good: its server says so, and it is not asked again")
                .containsEntry("/busy", "answers with status 429: it was asked too often")
                .containsEntry("/nothing", "answers with status 404: there is nothing at this address");
        var coverage = sources.coverage(START.minusSeconds(60));
        assertThat(coverage.sources()).isEqualTo(7);
        assertThat(coverage.failed()).hasSize(7 - coverage.read()).asString().doesNotContain("192.", "allow");
        assertThat(sources.caughtUp()).isTrue();
    }

    @Test
    void asksLessAndLessWhileASourceFails() {
        site.status("/a", 500).status("/b", 410).status("/c", 503, "Retry-After", "36000");
        register("/a", "/b", "/c");

        for (var hour = 0; hour < 24; hour++) {
            rounds.run();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(site.asked()).filteredOn(asked -> asked.path().equals("/a")).hasSizeBetween(5, 7);
        assertThat(site.asked()).filteredOn(asked -> asked.path().equals("/b")).hasSize(1);
        assertThat(site.asked()).filteredOn(asked -> asked.path().equals("/c")).hasSize(3);
    }

    @Test
    void asksOnceMoreWhoAnsweredAsOfTheDayBefore() {
        site.page("/feed", exchange -> {
            var yesterday = clock.instant().equals(START);
            clock.moveTo(START.plus(Duration.ofDays(1)));
            var today = yesterday ? "" : item("2", "Two", full("Two"));
            TestSite.send(
                    exchange,
                    200,
                    "text/xml",
                    rss(item("1", "One", full("One")) + today).getBytes(UTF_8));
        });
        register("/feed");

        assertThat(rounds.run()).isEqualTo(new Rounds.Round(2, 2, 2, 0));
    }

    @Test
    void asksWhereASourceMovedToForGood() {
        site.status("/old", 301, "Location", "/new").text("/new", "text/xml", rss(item("1", "One", full("One"))));
        site.status("/lost", 301, "Location", "/nowhere");
        register("/old", "/lost");

        rounds.run();

        assertThat(sources.health()).extracting(SourceHealth::url).containsExactly(site.url("/lost"), site.url("/new"));
    }

    @Test
    void readsTheWholeArticleBehindATeaser() {
        site.text(
                "/feed",
                "text/xml",
                rss(item("1", "Prices fall", SENTENCE.strip(), site.url("/1"))
                        + item(
                                "2",
                                "Rates rise",
                                "The central bank raised its rate on Wednesday, to nobody’s surprise…",
                                site.url("/2"))));
        site.text("/1", "text/html", page("Prices fall", SENTENCE + "It did not say for how long. " + full("rest")));
        site.text(
                "/2",
                "text/html",
                page(
                        "Subscribe",
                        "You have read all your free articles of this month. Subscribe to read on. " + full("wall")));
        register("/feed");

        rounds.run();

        assertThat(all())
                .extracting(Article::text)
                .anyMatch(text -> text.contains("for how long"))
                .anyMatch(text -> text.startsWith("The central bank"));
        assertThat(all()).extracting(Article::text).noneMatch(text -> text.contains("free articles"));
    }

    @Test
    void readsTranscriptsAndDiscussions() {
        site.text("/show", "text/xml", """
            <rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>The Cost Curve</title><item><title>Who pays?</title>
            <guid>e1</guid><enclosure url="/e1.mp3" type="audio/mpeg"/><description>Notes.</description>
            <podcast:transcript url="/e1.srt" type="application/srt"/><podcast:transcript url="/e1.vtt" type="text/vtt"/></item></channel></rss>\
            """);
        site.text("/e1.vtt", "text/vtt", "WEBVTT\n\n00:14.000 --> 00:15.000\n<v Kofi>I asked for a spreadsheet.\n");
        site.text(
                "/api/v1/search",
                "application/json",
                "{\"hits\": [{\"objectID\": \"42\", \"title\": \"Why?\", \"num_comments\": 2}]}");
        site.text("/api/v1/items/42", "application/json", """
            {"id": 42, "children": [{"author": "ann", "text": "Because.", "children": [{"author": "bob", "text": "No.", "children": []}]}]}\
            """);
        register("/show", "/api/v1/search");

        rounds.run();

        var episode = all().stream()
                .filter(article -> article.kind() == Kind.EPISODE)
                .findFirst()
                .orElseThrow();
        assertThat(episode.text()).isEqualTo("I asked for a spreadsheet.");
        assertThat(episode.publisher()).isEqualTo("The Cost Curve");
        assertThat(episode.segments()).singleElement().satisfies(segment -> {
            assertThat(segment.speaker()).isEqualTo("Kofi");
            assertThat(segment.at()).isEqualTo(14);
        });
        var discussion = all().stream()
                .filter(article -> article.kind() == Kind.DISCUSSION)
                .findFirst()
                .orElseThrow();
        assertThat(discussion.text()).isEqualTo("Because.\n\nNo.");
        assertThat(discussion.segments())
                .extracting(segment -> segment.speaker() + segment.depth())
                .containsExactly("ann0", "bob1");
    }

    @Test
    void waitsForATranscriptThatIsLate() {
        site.page("/show", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"same\"");
            var same = exchange.getRequestHeaders().containsKey("If-None-Match");
            TestSite.send(exchange, same ? 304 : 200, "text/xml", same ? new byte[0] : """
                <rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><item><title>Who pays?</title><guid>e1</guid>
                <pubDate>Tue, 05 Aug 2025 07:00:00 GMT</pubDate><podcast:transcript url="/e1.vtt" type="text/vtt"/></item></channel></rss>\
                """.getBytes(UTF_8));
        });
        register("/show");

        rounds.run();
        assertThat(all()).isEmpty();
        site.text("/e1.vtt", "text/vtt", "WEBVTT\n\n00:14.000 --> 00:15.000\n<v Kofi>I asked for a spreadsheet.\n");
        clock.pass(Duration.ofMinutes(31));
        rounds.run();

        assertThat(all()).extracting(Article::text).containsExactly("I asked for a spreadsheet.");
    }

    @Test
    void tellsOfAnEditedArticle() {
        site.text("/feed", "text/xml", rss(item("1", "Firms hit", "At least 40 companies were hit. " + full("x"))));
        register("/feed");
        rounds.run();

        site.text("/feed", "text/xml", rss(item("1", "Firms hit", "At least 48 companies were hit. " + full("x"))));
        clock.pass(Duration.ofHours(1));
        rounds.run();

        assertThat(all()).extracting(Article::revision).containsExactly(1, 2);
        assertThat(events).hasAtLeastOneElementOfType(ArticleCorrected.class);
    }

    @Test
    void keepsNothingThatIsTooOld() {
        site.text(
                "/feed",
                "text/xml",
                rss(item("1", "Old", full("Old"))
                        .replace("</item>", "<pubDate>Tue, 01 Apr 2025 07:00:00 GMT</pubDate></item>")));
        register("/feed");

        rounds.run();

        assertThat(all()).isEmpty();
    }

    @Test
    void asksEachSourceOnceWhenTwoInstancesDo() throws Exception {
        var paths = new String[30];
        for (var i = 0; i < paths.length; i++) {
            paths[i] = "/feed" + i;
            site.text(paths[i], "text/xml", rss(item("1", "Item " + i, full("of " + i))));
        }
        register(paths);

        try (var other = rounds()) {
            var thread = Thread.startVirtualThread(other::run);
            rounds.run();
            thread.join();
        }

        assertThat(site.asked()).hasSize(30);
        assertThat(all()).hasSize(30);
        assertThat(sources.caughtUp()).isTrue();
    }

    @Test
    void asksOneOfEachHostAtATime() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        for (var path : List.of("/a", "/b", "/c")) {
            site.page(path, exchange -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                await(new CountDownLatch(1), 100);
                now.decrementAndGet();
                TestSite.send(
                        exchange,
                        200,
                        "text/xml",
                        rss(item(path, path, full(path))).getBytes(UTF_8));
            });
        }
        register("/a", "/b", "/c");
        database.jdbc().sql("update sources.source set host = 'one'").update();

        rounds.run();

        assertThat(most).hasValue(1);
        assertThat(all()).hasSize(3);
    }

    @Test
    void readsNoLongerWhatIsNoLongerConfigured() {
        site.text("/a", "text/xml", rss(item("1", "One", full("One"))))
                .text("/b", "text/xml", rss(item("1", "Two", full("Two"))));
        register("/a", "/b");
        rounds.run();

        configured.clear();
        register("/b");

        assertThat(sources.health()).extracting(SourceHealth::name).containsExactly("/b");
        assertThat(all()).hasSize(2);
    }

    private void register(String... paths) {
        for (var path : paths) {
            configured.add(new Configured("s" + path, path, site.url(path)));
        }
        var all = new ConfiguredSources() {
            @Override
            public List<Configured> all() {
                return configured;
            }

            @Override
            public Set<String> allowed() {
                return Set.of(site.host());
            }
        };
        new SourceRegister(rows, database.transactions(), new Entrance(rows, List.of(all), clock))
                .afterSingletonsInstantiated();
    }

    private List<Article> all() {
        return articles.after(0, 1000).stream().map(ArrivedArticle::article).toList();
    }

    private static void await(CountDownLatch latch) {
        await(latch, 30_000);
    }

    private static void await(CountDownLatch latch, int millis) {
        try {
            assertThat(latch.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String full(String about) {
        return ("Some more was said about " + about + " by those who know it well and write long sentences. ")
                .repeat(12)
                .strip();
    }

    private static String page(String title, String text) {
        return "<html><head><title>" + title + "</title></head><body><nav><a href=/>Home</a></nav><article><h1>" + title
                + "</h1><p>" + text + "</p><p>" + full("the second paragraph") + "</p></article></body></html>";
    }

    private static String rss(String items) {
        return "<rss><channel><title>Paper</title>" + items + "</channel></rss>";
    }

    private static String item(String guid, String title, String text) {
        return item(guid, title, text, "");
    }

    private static String item(String guid, String title, String text, String link) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><title>" + title + "</title><link>" + link
                + "</link><description>" + text + "</description></item>";
    }
}
