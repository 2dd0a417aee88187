package app.bellwether.sources.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleCorrected;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.ArticlesArrived;
import app.bellwether.sources.FeedEntry;
import app.bellwether.sources.Feeds;
import app.bellwether.sources.Origin;
import app.bellwether.sources.Quarantine;
import app.bellwether.sources.Unreadable;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleKeepingTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final Instant DAY = Instant.parse("2025-08-05T08:00:00Z");
    private static final String MONDAY = "Mon, 04 Aug 2025 07:00:00 GMT";
    private static final String TUESDAY = "Tue, 05 Aug 2025 07:00:00 GMT";

    private final TestDatabase database = TestDatabase.fresh();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final ArticleKeeping keeping = new ArticleKeeping(database.jdbc(), events::add);
    private final Articles articles = new JdbcArticles(database.jdbc());

    @BeforeEach
    void addSources() {
        for (var id : List.of("s1", "s2")) {
            database.jdbc()
                    .sql("insert into sources.source (id, name, url, host, next_due) values (:id, :id, :id, :id,"
                            + " now())")
                    .param("id", id)
                    .update();
        }
    }

    @Test
    void keepsEachArticleOnce() {
        String item = item("a", "https://p.example/a", "Prices fall", MONDAY);
        assertThat(poll(item)).isEqualTo(1);
        assertThat(poll(item)).isZero();

        assertThat(all()).hasSize(1);
        assertThat(events).singleElement().isInstanceOf(ArticlesArrived.class);
        assertThat(articles.byId(all().getFirst().id())).contains(all().getFirst());
        assertThat(articles.byId(all().getFirst().id(), 2)).isEmpty();
    }

    @Test
    void setsARevisionAsideWithItsReasonAndKeepsIt() {
        poll(item("a", "https://p.example/a", "Prices fall", MONDAY));
        Article article = all().getFirst();
        Quarantine quarantine = new JdbcQuarantine(database.jdbc(), Clock.fixed(DAY, ZoneOffset.UTC));
        Unreadable unreadable = unreadable(article);

        assertThat(quarantine.put(unreadable, "signals")).isTrue();
        assertThat(quarantine.put(unreadable, "stories")).isTrue();

        assertThat(quarantine.holds(article, "signals")).isTrue();
        assertThat(quarantine.holds(article, "briefs")).isFalse();
        assertThat(quarantine.newest(9))
                .hasSize(2)
                .first()
                .isEqualTo(new Quarantine.Held(
                        article.id(), 1, article.publisher(), "Prices fall", "signals", "it breaks a rule", DAY));
        assertThat(articles.byId(article.id())).contains(article);
    }

    private static Unreadable unreadable(Article article) {
        return catchThrowableOfType(
                Unreadable.class,
                () -> Unreadable.unless(article, () -> {
                    throw new IllegalArgumentException("it breaks a rule");
                }));
    }

    @Test
    void keepsAnItemOnceWhenItsDateChanges() {
        polls(
                item("a", "https://p.example/a", "Prices fall", MONDAY),
                item("a", "https://p.example/a", "Prices fall", TUESDAY));

        assertThat(all()).hasSize(1);
    }

    @Test
    void keepsAnItemOnceWhenItsIdIsNewEachTime() {
        polls(
                item("4711", "https://p.example/a", "Prices fall", ""),
                item("4712", "https://p.example/a", "Prices fall", ""),
                item("4713", "https://p.example/a?utm_source=feed", "Prices fall", ""));

        assertThat(all()).hasSize(1);
    }

    @Test
    void keepsAnItemOnceWhenItsIdChangesItsScheme() {
        polls(
                item("http://p.example/?p=1", "http://p.example/a", "Prices fall", ""),
                item("https://p.example/?p=1", "https://p.example/a", "Prices fall", ""));

        assertThat(all()).hasSize(1);
    }

    @Test
    void keepsAnItemOnceWhenBothIdAndAddressAreNewEachTime() {
        polls(
                item("1", "https://p.example/a;s=1", "Prices fall", ""),
                item("2", "https://p.example/a;s=2", "Prices fall", ""));

        assertThat(all()).hasSize(1);
    }

    @Test
    void keepsAnItemOnceWhenItsAddressLeadsIntoAnotherPartOfThePageEachTime() {
        polls(
                withoutId("https://p.example/a#latest-1", "Prices fall", "By sixty percent, says the company."),
                withoutId("https://p.example/a#latest-2", "Prices fall", "By sixty percent, says the company now."));

        assertThat(all()).extracting(Article::revision).containsExactly(1, 2);
        assertThat(all()).extracting(Article::id).containsOnly(all().getFirst().id());
    }

    @Test
    void missesNoItemOfAPageThatTellsSeveral() {
        polls(
                withoutId("https://p.example/log#1", "Prices fall", "By sixty percent, says the company."),
                withoutId("https://p.example/log#2", "Prices rise", "By sixty percent, says the other company."));

        assertThat(all()).extracting(Article::title).containsExactly("Prices fall", "Prices rise");
    }

    @Test
    void makesNoRevisionOfWhatOnlyCountsItsComments() {
        polls(
                item("a", "https://p.example/a", "Prices fall (1 comment)", "", "By half.&lt;p>Comments: 1&lt;/p>"),
                item("a", "https://p.example/a", "Prices fall (12 comments)", "", "By half.&lt;p>Comments: 12&lt;/p>"),
                item("a", "https://p.example/a", "Prices fall (1,204 Kommentare)", "", "By half."));

        assertThat(all()).extracting(Article::title).containsExactly("Prices fall");
        assertThat(events).filteredOn(ArticleCorrected.class::isInstance).isEmpty();
    }

    @Test
    void keepsTwoVersionsThatTakeTurnsOnceEach() {
        var one = item("a", "https://p.example/a", "Prices fall", "");
        var other = item("a", "https://p.example/a", "Prices fall sharply", "");

        polls(one, other, one, other, one);

        assertThat(all()).extracting(Article::title).containsExactly("Prices fall", "Prices fall sharply");
        assertThat(events).filteredOn(ArticleCorrected.class::isInstance).hasSize(1);
    }

    @Test
    void repeatsNothingWhenAFeedWasEmptyForAWhile() {
        var full = item("a", "https://p.example/a", "Prices fall", "")
                + item("b", "https://p.example/b", "Rates rise", "");

        polls(full, "", full);

        assertThat(all()).hasSize(2);
    }

    @Test
    void missesNoItemThatOnlyLooksLikeAnother() {
        polls(
                item("a", "https://p.example/live", "Markets on Monday", MONDAY),
                item("b", "https://p.example/live", "Markets on Wednesday", "Wed, 30 Jul 2025 07:00:00 GMT"),
                item("c", "https://p.example/b/1", "Briefing", MONDAY, "What Monday brings, in five points to read."),
                item(
                        "d",
                        "https://p.example/b/2",
                        "Briefing",
                        TUESDAY,
                        "What Tuesday brings, in four points to read."));

        assertThat(all()).hasSize(4);
    }

    @Test
    void missesNoItemOfAFeedThatNumbersItsItemsAnewEachTime() {
        polls(
                item("1", "https://p.example/prices", "Prices fall", MONDAY),
                item("1", "https://p.example/strike", "Dockers walk out", TUESDAY)
                        + item("2", "https://p.example/prices", "Prices fall", MONDAY),
                item("1", "https://p.example/strike", "Dockers walk out", TUESDAY, "At noon, says their union.")
                        + item("2", "https://p.example/prices", "Prices fall", MONDAY));

        assertThat(all())
                .extracting(Article::title)
                .containsOnlyOnce("Prices fall")
                .hasSize(3);
        assertThat(all()).extracting(Article::revision).containsExactly(1, 1, 2);
    }

    @Test
    void keepsAnItemOnceThatMovesAndIsCalledOtherwiseOrIsDatedAnew() {
        polls(
                item("a", "https://p.example/prices", "Prices fall", MONDAY),
                item("a", "https://p.example/prices-fall", "Prices at the pump down", TUESDAY),
                item("a", "https://p.example/fuel", "Fuel is cheaper", MONDAY));

        assertThat(all()).extracting(Article::revision).containsExactly(1, 2, 3);
    }

    @Test
    void keepsTheSameItemOfTwoSourcesTwice() {
        var item = item("a", "https://p.example/a", "Prices fall", MONDAY); // read later than it was published

        polls(item);
        keep("s2", item, DAY);

        assertThat(all()).hasSize(2);
        assertThat(articles.count(DAY.minusSeconds(1), DAY.plusSeconds(1))).isEqualTo(new Articles.Counts(2, 2));
    }

    @Test
    void keepsAnEditedArticleAsANewRevision() {
        polls(
                item("a", "https://p.example/a", "Forty firms hit", "", "At least 40 companies were hit."),
                item("a", "https://p.example/a", "Forty firms hit", "", "At least 48 companies were hit."));

        assertThat(all()).extracting(Article::revision).containsExactly(1, 2);
        var id = all().getFirst().id();
        assertThat(articles.byId(id).orElseThrow().text()).contains("48");
        assertThat(articles.byId(id, 1).orElseThrow().text()).contains("40");
        assertThat(events).contains(new ArticleCorrected(id, 2));
    }

    @Test
    void tellsTheNewestRevisionsOfThoseThatExist() {
        polls(
                item("a", "https://p.example/a", "Forty firms hit", "", "At least 40 companies were hit."),
                item("a", "https://p.example/a", "Forty firms hit", "", "At least 48 companies were hit."),
                item("b", "https://p.example/b", "Rates rise", ""));

        var edited = all().getFirst().id();
        var plain = all().getLast().id();
        assertThat(articles.revisions(List.of(edited, plain, new ArticleId("none"))))
                .isEqualTo(Map.of(edited, 2, plain, 1));
        assertThat(articles.revisions(List.of())).isEmpty();
    }

    @Test
    void takesOtherWhiteSpaceForNoEdit() {
        polls(
                item("a", "https://p.example/a", "Prices fall", "", "One sentence. Two sentences."),
                item(
                        "a",
                        "https://p.example/a",
                        "Prices fall",
                        "",
                        "&lt;p&gt;One sentence.&lt;/p&gt;&lt;p&gt;Two sentences.&lt;/p&gt;"));

        assertThat(all()).hasSize(1);
    }

    @Test
    void keepsArticlesOfSeveralMonths() {
        keep("s1", item("a", "https://p.example/a", "Prices fall", ""), DAY);
        keep("s1", item("b", "https://p.example/b", "Prices rise", ""), Instant.parse("2025-12-31T23:59:59Z"));
        keep("s1", item("c", "https://p.example/c", "Prices rest", ""), Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(all()).extracting(Article::title).containsExactly("Prices fall", "Prices rise", "Prices rest");
    }

    @Test
    void readsNoItemAgainThatItsFeedListsStillWhenItsMonthIsGone() {
        String undated = "<item><guid>a</guid><title>Prices fall</title><description>They do.</description></item>";
        poll(undated);
        database.jdbc().sql("truncate sources.article, sources.revision").update();

        assertThat(poll(undated)).isZero();
        assertThat(all()).isEmpty();
    }

    @Test
    void readsWhatAPageTellsNowThatToldOfAnotherItemBefore() {
        poll(withoutId("https://p.example/news#monday", "Prices fall", "They do."));
        database.jdbc().sql("truncate sources.article, sources.revision").update();

        assertThat(poll(withoutId("https://p.example/news#monday", "Prices fall", "They do.")))
                .isZero();
        assertThat(poll(withoutId("https://p.example/news#tuesday", "Prices rise", "They do.")))
                .isEqualTo(1);
    }

    @Test
    void readsAnItemWithADateAgainWhoseMonthIsGone() {
        poll(item("daily", "https://p.example/a", "Prices fall", MONDAY));
        database.jdbc().sql("truncate sources.article, sources.revision").update();

        assertThat(poll(item("daily", "https://p.example/a", "Prices rise", TUESDAY)))
                .isEqualTo(1);
    }

    @Test
    void remembersForHowLongAFeedListsAnItem() {
        String item = item("a", "https://p.example/a", "Prices fall", MONDAY);
        poll(item);
        var entries = read("s1", item, DAY);

        keeping.list("s1", entries, DAY.plus(Duration.ofDays(6)));
        assertThat(listed()).containsOnly(DAY);
        keeping.list("s1", entries, DAY.plus(Duration.ofDays(8)));
        assertThat(listed()).containsOnly(DAY.plus(Duration.ofDays(8)));
    }

    private List<Instant> listed() {
        return database.jdbc()
                .sql("select listed from sources.article_key")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    @Test
    void showsPositionsInTheirOrderWhileOthersWrite() throws Exception {
        var seen = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 40; i++) {
                var number = i;
                threads.execute(() -> keep(
                        number % 2 == 0 ? "s1" : "s2",
                        item("n" + number, "https://p.example/n" + number, "T" + number, ""),
                        DAY));
            }
            while (seen.size() < 40) {
                articles.after(seen.isEmpty() ? 0 : seen.getLast(), 100)
                        .forEach(arrived -> seen.add(arrived.position()));
            }
        }

        assertThat(articles.after(0, 100))
                .extracting(ArrivedArticle::position)
                .isEqualTo(seen)
                .isSorted();
        assertThat(articles.newestPosition()).isEqualTo(seen.getLast());
    }

    private void polls(String... documents) {
        for (var document : documents) {
            poll(document);
        }
    }

    private int poll(String items) {
        return keep("s1", items, DAY);
    }

    private int keep(String source, String items, Instant seen) {
        var entries = read(source, items, seen);
        return database.transactions().execute(status -> keeping.keep(source, entries));
    }

    private static List<FeedEntry> read(String source, String items, Instant seen) {
        var document = "<rss><channel><title>Paper</title>" + items + "</channel></rss>";
        var origin = new Origin(source, "Paper " + source, "https://p.example/feed");
        return Feeds.read(document.getBytes(UTF_8), null, origin, seen, LINGUIST)
                .entries();
    }

    private List<Article> all() {
        return articles.after(0, 1000).stream().map(ArrivedArticle::article).toList();
    }

    private static String withoutId(String link, String title, String text) {
        return "<item><link>" + link + "</link><title>" + title + "</title><description>" + text
                + "</description></item>";
    }

    private static String item(String guid, String link, String title, String date) {
        return item(guid, link, title, date, "The price of the large model fell by sixty percent, said " + title + ".");
    }

    private static String item(String guid, String link, String title, String date, String text) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><link>" + link + "</link><title>" + title
                + "</title><pubDate>" + date + "</pubDate><description>" + text + "</description></item>";
    }
}
