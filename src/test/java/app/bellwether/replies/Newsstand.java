package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signals;
import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Kind;
import app.bellwether.stories.Member;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A few articles, a signal made of three of them, and a brief about it: evidence to answer from. */
public final class Newsstand {

    /** When its brief was sealed. */
    public static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");

    private static final Story PORT = new Story(
            new StoryId("port"),
            "Port of Tarn closes for a day",
            new ArticleId("port1"),
            List.of(member("port1", 0), member("port2", 1)),
            Set.of());

    private static final Map<String, Article> ARTICLES = Stream.of(
                    article(
                            "dosan",
                            "Meridian Wire",
                            "Dosan Memory rations supply",
                            "Dosan Memory has sold 92 per cent of what it can make in 2027.",
                            19),
                    article(
                            "kestrel",
                            "Kestrel Daily",
                            "Chip buyers queue for memory",
                            "Buyers of memory chips now wait nine months.",
                            18),
                    article(
                            "halden",
                            "Halden Post",
                            "A new plant for memory",
                            "Halden Semi says that its new plant will end the shortage by March.",
                            19),
                    article(
                            "merrow",
                            "Merrow Ledger",
                            "Memory sold out until 2028",
                            "Memory for servers is sold out until 2028.",
                            20),
                    article(
                            "port1",
                            "Harbour News",
                            "Port of Tarn closes for a day",
                            "The port of Tarn closed on Thursday after a crane fell.",
                            19),
                    article(
                            "port2",
                            "Coast Wire",
                            "Crane falls in the port of Tarn",
                            "A crane fell in Tarn on Thursday.",
                            19))
            .collect(Collectors.toMap(article -> article.id().value(), article -> article));

    private final Map<String, Article> corrected = new ConcurrentHashMap<>();

    /** The brief that readers answer: item 1 is the signal, item 2 a quick hit. */
    public Brief brief(SubscriberId subscriber) {
        Citation port = citation("port1");
        Section hits = new Section(
                Section.Kind.HITS,
                "Also notable",
                List.of(new Block.Item(
                        2,
                        "Port of Tarn closes for a day",
                        null,
                        null,
                        List.of(Passage.reported(port)),
                        List.of(),
                        List.of())));
        Document document =
                new Document("Memory is the bottleneck", "", "", LocalDate.of(2026, 11, 20), "en", List.of(hits));
        return new Brief(
                new BriefId(ShortId.of("brief", subscriber.value())),
                subscriber,
                LocalDate.of(2026, 11, 20),
                "morning",
                1,
                MORNING,
                MORNING.plus(Duration.ofHours(6)),
                document,
                List.of(
                        new NumberedItem(
                                1,
                                new ItemRef(ItemRef.Type.SIGNAL, "memory"),
                                2,
                                "Memory is the new bottleneck for AI",
                                6.8,
                                List.of("AI chips")),
                        new NumberedItem(
                                2,
                                new ItemRef(ItemRef.Type.HIT, "port"),
                                1,
                                "Port of Tarn closes for a day",
                                2.4,
                                List.of("Tarn"))),
                "hash");
    }

    /** What was decided for that brief. */
    public Decision[] decisions() {
        return new Decision[] {
            new Decision(
                    new ItemRef(ItemRef.Type.SIGNAL, "memory"),
                    "Memory is the new bottleneck for AI",
                    true,
                    "taken",
                    6.8,
                    1.5,
                    List.of("AI chips"),
                    "Of your interest in “AI chips”; strength 7.1, new to you: score 6.8."),
            new Decision(
                    new ItemRef(ItemRef.Type.HIT, "port"),
                    "Port of Tarn closes for a day",
                    true,
                    "taken",
                    2.4,
                    1.5,
                    List.of("Tarn"),
                    "Of your interest in “Tarn”; strength 2.4, new to you: score 2.4."),
            new Decision(
                    new ItemRef(ItemRef.Type.HIT, "memory"),
                    "Memory is the new bottleneck for AI",
                    false,
                    "within",
                    4.4,
                    1.5,
                    List.of("AI chips"),
                    "Of your interest in “AI chips”; it is told with another item."),
            new Decision(
                    new ItemRef(ItemRef.Type.HIT, "tennis"),
                    "A tennis final is put off",
                    false,
                    "interest",
                    0,
                    0,
                    List.of(),
                    "Of none of your interests."),
            new Decision(
                    new ItemRef(ItemRef.Type.HIT, "rice"),
                    "Rice harvest starts early",
                    false,
                    "threshold",
                    1.1,
                    1.5,
                    List.of("Kenya"),
                    "Of your interest in “Kenya”, but it scores 1.1 and needed 1.5."),
        };
    }

    public Signals signals() {
        return new OneSignal(PORT);
    }

    public Articles articles() {
        return new FiveArticles();
    }

    public Stories stories() {
        return new OneStory();
    }

    /** What that article says. */
    public Passage reported(String article) {
        return Passage.reported(citation(article));
    }

    /** From now on, that article says something else. */
    public void correct(String id, String text) {
        Article before = articles().byId(new ArticleId(id)).orElseThrow();
        corrected.put(
                id,
                new Article(
                        before.id(),
                        before.revision() + 1,
                        before.source(),
                        before.kind(),
                        before.url(),
                        before.publisher(),
                        before.author(),
                        before.title(),
                        text,
                        before.published(),
                        before.seen(),
                        before.dateGuessed(),
                        before.language(),
                        before.segments()));
    }

    private final class FiveArticles implements Articles {

        @Override
        public Optional<Article> byId(ArticleId id) {
            return Optional.ofNullable(corrected.getOrDefault(id.value(), ARTICLES.get(id.value())));
        }

        @Override
        public Optional<Article> byId(ArticleId id, int revision) {
            return byId(id).filter(article -> article.revision() == revision);
        }

        @Override
        public Map<ArticleId, Article> byIds(Collection<ArticleId> ids) {
            return ids.stream()
                    .flatMap(id -> byId(id).stream())
                    .collect(Collectors.toMap(Article::id, article -> article));
        }

        @Override
        public Map<ArticleId, Integer> revisions(Collection<ArticleId> ids) {
            return byIds(ids).values().stream().collect(Collectors.toMap(Article::id, Article::revision));
        }

        @Override
        public List<ArrivedArticle> after(long position, int limit) {
            return List.of();
        }

        @Override
        public long newestPosition() {
            return 0;
        }

        @Override
        public Counts count(Instant from, Instant to) {
            return new Counts(0, 0);
        }
    }

    private static final class OneStory implements Stories {

        @Override
        public Optional<Story> of(ArticleId article) {
            return PORT.members().stream().anyMatch(member -> member.article().equals(article))
                    ? Optional.of(PORT)
                    : Optional.empty();
        }

        @Override
        public Optional<Story> byId(StoryId id) {
            return id.equals(PORT.id()) ? Optional.of(PORT) : Optional.empty();
        }

        @Override
        public List<Story> between(Instant from, Instant to) {
            return List.of();
        }

        @Override
        public List<Placed> after(long position, int limit) {
            return List.of();
        }

        @Override
        public boolean caughtUp() {
            return true;
        }
    }

    private static Article article(String id, String publisher, String title, String text, int day) {
        return article(id, publisher, title, text, Instant.parse("2026-11-%dT08:00:00Z".formatted(day)));
    }

    static Article article(String id, String publisher, String title, String text, Instant published) {
        return new Article(
                new ArticleId(id),
                1,
                "source",
                Kind.ARTICLE,
                "https://news.example/" + id,
                publisher,
                null,
                title,
                text,
                published,
                published,
                false,
                "en",
                List.of());
    }

    static Evidence evidence(String id, Stance stance) {
        Citation quoted = citation(id);
        return new Evidence(
                new ArticleId(id),
                1,
                quoted.of(),
                quoted.start(),
                quoted.end(),
                quoted.quote(),
                quoted.quote(),
                stance,
                new StoryId(id),
                quoted.publisher(),
                quoted.published(),
                1);
    }

    private static Citation citation(String id) {
        Article article = Objects.requireNonNull(ARTICLES.get(id));
        return new Citation(
                id,
                1,
                Citation.Part.TEXT,
                0,
                article.text().length(),
                article.text(),
                null,
                article.publisher(),
                article.title(),
                article.url(),
                article.published(),
                null,
                null,
                null);
    }

    private static Member member(String article, int voice) {
        return new Member(new ArticleId(article), "publisher", Instant.parse("2026-11-19T08:00:00Z"), voice, "");
    }
}
