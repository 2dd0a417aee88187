package app.bellwether.briefs;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Dimension;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Strength;
import app.bellwether.signals.Urgency;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Understanding;
import app.bellwether.writing.Citation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small world for tests of briefs: a price war that four papers reported on three days, single facts, a podcast. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-05T06:00:00Z");
    static final Taxonomy TAXONOMY = Taxonomy.standard();
    static final Sources.Coverage COVERAGE = new Sources.Coverage(
            13, 12, List.of(new Sources.Coverage.Failure("The Ashmere Courier", "it did not answer in time")));

    private Samples() {}

    static Newsstand newsstand() {
        Newsstand stand = new Newsstand();
        Article lanting = article(
                "lanting",
                "Corvane News Agency",
                "2026-03-02T05:00:00Z",
                "Lanting AI cuts price of R3 model by 60 percent",
                "Lanting AI cut the price of its R3 language model by 60 percent to $1.00 per million tokens. "
                        + "The company in Hangzhou said new chips had lowered its costs by half. "
                        + "Customers in Brazil and Kenya had asked for lower prices since November.");
        Article qingyun = article(
                "qingyun",
                "Pearl Strand Review",
                "2026-03-03T05:00:00Z",
                "Qingyun Labs follows Lanting and cuts Cirrus 2 price by 45 percent",
                "Qingyun Labs cut the price of its Cirrus 2 model by 45 percent, a day after its rival Lanting AI. "
                        + "Analysts at Harrow Bank counted 14 price cuts by Chinese laboratories since January. "
                        + "Qingyun Labs will review the price again on 20 March 2026.");
        Article fennmark = article(
                "fennmark",
                "The Merrow Ledger",
                "2026-03-04T05:00:00Z",
                "Fennmark says it will not match Chinese price cuts",
                "Fennmark rejected the price cuts of its Chinese rivals and kept its Alder 4 model at $2.50. "
                        + "Chief executive Dana Orsini told investors that customers paid for support and safety.");
        Article moyu = article(
                "moyu",
                "The Ashmere Courier",
                "2026-03-04T22:00:00Z",
                "Moyu halves the price of its Heron model in third Chinese cut",
                "Moyu cut the price of its Heron model by 50 percent, the third Chinese laboratory to do so in four"
                        + " days. Moyu serves nine million users in South-East Asia.");
        stand.stories.add(story("of-lanting", stand, lanting));
        stand.stories.add(story("of-qingyun", stand, qingyun));
        stand.stories.add(story("of-fennmark", stand, fennmark));
        stand.stories.add(story("of-moyu", stand, moyu));
        stand.signals.add(signal(
                "prices",
                2,
                "Chinese laboratories cut the prices of their AI models",
                6.4,
                "AI in China",
                List.of(
                        evidence(
                                lanting,
                                0,
                                "cut the price of its R3 language model by 60 percent",
                                Evidence.Stance.SUPPORTS),
                        evidence(
                                qingyun,
                                0,
                                "cut the price of its Cirrus 2 model by 45 percent",
                                Evidence.Stance.SUPPORTS),
                        evidence(qingyun, 1, "counted 14 price cuts", Evidence.Stance.SUPPORTS),
                        evidence(fennmark, 0, "rejected the price cuts", Evidence.Stance.CONTRADICTS),
                        evidence(
                                moyu, 0, "cut the price of its Heron model by 50 percent", Evidence.Stance.SUPPORTS))));
        addSingles(stand);
        return stand;
    }

    private static void addSingles(Newsstand stand) {
        Article chips = article(
                "chips",
                "Malhar Business Daily",
                "2026-03-04T08:00:00Z",
                "Bascombe to take $1.4 billion charge after licence rule",
                "Bascombe Semiconductor will take a charge of $1.4 billion on chips that it may no longer ship. "
                        + "Its shares fell by a tenth.");
        stand.stories.add(story("of-chips", stand, chips));
        stand.hits.add(new QuickHit(
                "hit1",
                new StoryId("of-chips"),
                chips.title(),
                evidence(chips, 0, "", Evidence.Stance.SUPPORTS),
                keys("AI chips"),
                4.1,
                2));
        String turn = "I would not build a company on a price that somebody else can change overnight.";
        Article episode = new Article(
                new ArticleId("episode"),
                1,
                "skerry",
                Kind.EPISODE,
                "https://skerry.example/1",
                "Skerry Radio",
                null,
                "Who pays for cheap models?",
                turn,
                Instant.parse("2026-03-04T10:00:00Z"),
                Instant.parse("2026-03-04T10:05:00Z"),
                false,
                "en",
                List.of(new Segment(0, turn.length(), "Ines Okafor", 754, 0)));
        stand.articles.put(episode.id(), episode);
        stand.insights.add(new Insight(
                "insight1",
                episode.title(),
                "Ines Okafor",
                754,
                evidence(episode, 0, "", Evidence.Stance.CONTEXT),
                keys("AI in China"),
                3.2));
        Article thread = article(
                "thread",
                "Kernelyard",
                "2026-03-04T12:00:00Z",
                "Chinese labs cut prices again",
                "We moved three services to the cheaper model and saw no difference in quality for our tickets.");
        stand.digests.add(new Digest(
                thread.id(),
                thread.title(),
                41,
                23,
                List.of(evidence(thread, 0, "", Evidence.Stance.CONTEXT)),
                List.of(1),
                List.of(),
                keys("AI in China"),
                2.4,
                thread.published()));
        stand.articles.put(thread.id(), thread);
    }

    static void addHit(Newsstand stand, String id, String published) {
        Article article = article(
                id,
                "Malhar Business Daily",
                published,
                "Chip plant opens in Pune",
                "A plant that packages AI chips for Bascombe Semiconductor opened in Pune on Monday.");
        stand.stories.add(story("of-" + id, stand, article));
        stand.hits.add(new QuickHit(
                id,
                new StoryId("of-" + id),
                article.title(),
                evidence(article, 0, "", Evidence.Stance.SUPPORTS),
                keys("AI chips"),
                4,
                1));
    }

    static Article article(String id, String publisher, String published, String title, String text) {
        return new Article(
                new ArticleId(id),
                1,
                publisher,
                Kind.ARTICLE,
                "https://example.org/" + id,
                publisher,
                null,
                title,
                text,
                Instant.parse(published),
                Instant.parse(published).plus(Duration.ofMinutes(5)),
                false,
                "en",
                List.of());
    }

    /** Puts an article on the stand, as a story of its own. */
    static void tell(Newsstand stand, Article article) {
        stand.stories.add(story("of-" + article.id(), stand, article));
    }

    static Story story(String id, Newsstand stand, Article article) {
        stand.articles.put(article.id(), article);
        return new Story(
                new StoryId(id),
                article.title(),
                article.id(),
                List.of(new Member(article.id(), article.publisher(), article.published(), 0, "")),
                Set.of());
    }

    static Evidence evidence(Article article, int sentence, String anchor, Evidence.Stance stance) {
        List<String> sentences = Arrays.asList(article.text().split("(?<=[.])\\s+(?=[A-Z“])"));
        String quote = sentences.get(sentence);
        int start = article.text().indexOf(quote);
        return new Evidence(
                article.id(),
                article.revision(),
                Citation.Part.TEXT,
                start,
                start + quote.length(),
                quote,
                anchor,
                stance,
                new StoryId("of-" + article.id()),
                article.publisher(),
                article.published(),
                0.8);
    }

    /** As it stood then. */
    static void before(Newsstand stand, Instant then) {
        stand.hits.removeIf(hit -> hit.evidence().published().isAfter(then));
        stand.insights.removeIf(insight -> insight.evidence().published().isAfter(then));
        stand.digests.clear();
        stand.signals.replaceAll(signal -> signal(
                signal.id().value(),
                signal.version() - 1,
                signal.title(),
                signal.strength().value() - 1,
                "AI in China",
                signal.evidence().stream()
                        .filter(one -> !one.published().isAfter(then))
                        .toList()));
    }

    /** The first theme, with one report more. */
    static void reinforce(Newsstand stand, Article article, Evidence.Stance stance) {
        Signal before = stand.signals.removeFirst();
        List<Evidence> evidence = new ArrayList<>(before.evidence());
        evidence.add(evidence(article, 0, "", stance));
        stand.signals.addFirst(signal(
                before.id().value(),
                before.version() + 1,
                before.title(),
                before.strength().value(),
                "AI in China",
                evidence));
    }

    /** Leaves the theme of prices, and nothing else. */
    static void onlyPrices(Newsstand stand) {
        stand.hits.clear();
        stand.insights.clear();
        stand.digests.clear();
        stand.signals.removeIf(signal -> !signal.id().value().equals("prices"));
    }

    static Signal signal(String id, int version, String title, double strength, String about, List<Evidence> evidence) {
        return new Signal(
                new SignalId(id),
                version,
                title,
                new Strength(strength, 4, 3, 0.6, 0.7, 0.95, 0.9, 14),
                new Urgency(
                        Urgency.Level.MONITOR,
                        new Urgency.Fresh(evidence.getLast().published())),
                Set.of(Dimension.ECONOMIC),
                keys(about),
                List.of(),
                evidence.getFirst().published(),
                evidence.stream()
                        .filter(one -> one.stance() == Evidence.Stance.SUPPORTS)
                        .map(Evidence::published)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                evidence);
    }

    static Set<Key> keys(String... typed) {
        return Arrays.stream(typed)
                .flatMap(one -> TAXONOMY.understand(one).keys().stream())
                .collect(Collectors.toSet());
    }

    static Subscriber ada() {
        return ada(5);
    }

    static Subscriber ada(int minutes) {
        return ada(minutes, "AI in China", "AI chips");
    }

    static Subscriber ada(int minutes, String... typed) {
        List<Interest> interests = Arrays.stream(typed).map(Samples::wants).toList();
        return new Subscriber(
                new SubscriberId("mfsgcmjsgm2dk"),
                "Ada",
                Subscriber.State.CONFIRMED,
                Role.LEADER,
                new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                minutes,
                "en",
                2.0,
                interests,
                new Destination(Destination.Channel.EMAIL, "ada@example.org"),
                NOW.minus(Duration.ofDays(3)));
    }

    private static Interest wants(String typed) {
        Understanding understood = TAXONOMY.understand(typed);
        return new Interest(typed, understood.said(), understood.keys(), false, 1);
    }

    static Occasion firstMorning() {
        return occasion(ada(), Sent.nothing(), null);
    }

    /** For the same reader, who had its items a day before, in their first versions. */
    static Occasion dayAfter(Occasion first, Edition.Composed told) {
        Map<ItemRef, Integer> versions = told.items().stream().collect(Collectors.toMap(NumberedItem::item, _ -> 1));
        Brief yesterday = new Brief(
                new BriefId("yesterday of " + first.subscriber().id().value()),
                first.subscriber().id(),
                first.date().minusDays(1),
                Slot.MORNING,
                1,
                first.at().minus(Duration.ofDays(1)),
                first.at(),
                told.document(),
                told.items(),
                "hash of what was told");
        return occasion(first.subscriber(), new Sent(versions, yesterday.sealed()), yesterday);
    }

    /** The same as that edition of theirs. */
    static Occasion numbered(Occasion one, int edition) {
        return new Occasion(
                one.subscriber(),
                one.date(),
                edition,
                one.at(),
                one.sent(),
                one.earlier(),
                one.coverage(),
                one.complete());
    }

    static Occasion occasion(Subscriber subscriber, Sent sent, @Nullable Brief previous) {
        return new Occasion(
                subscriber,
                LocalDate.parse("2026-03-05"),
                previous == null ? 1 : 2,
                NOW,
                sent,
                previous == null ? List.of() : List.of(previous),
                COVERAGE,
                true);
    }
}
