package app.bellwether.briefs;

import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Segment;
import app.bellwether.stories.StoryId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Briefs of days that never were, drawn from a seed: of every role, language and length, of few things or many, every other one for
 * a reader who had one on the day before.
 */
public final class InventedDays {

    /** So many are looked at by the tests that take long for each; {@code -Dinvented.days=216} on Maven's command line is the whole. */
    public static final int SAMPLE = Integer.getInteger("invented.days", 36);

    private static final Editions EDITIONS = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private static final List<Role> ROLES = List.of(Role.values());
    private static final List<String> LANGUAGES = List.copyOf(Frame.languages());
    private static final List<Integer> MINUTES = List.of(1, 3, 5, 8, 12, 20, 60);
    private static final List<Integer> FEW_MINUTES = List.of(1, 2, 3);
    private static final int A_LOT = 20;

    private static final List<String> WHO = List.of(
            "Lanting AI",
            "Qingyun Labs",
            "Bascombe Semiconductor",
            "Fennmark",
            "Moyu",
            "Lin Foundry",
            "Harrow Bank",
            "The ministry of Norrland",
            "Norsec",
            "Kitami Electric",
            "Dosan Memory",
            "Wavelane");
    private static final List<String> DID = List.of(
            "cut the price of",
            "ordered",
            "opened a hall for",
            "banned exports of",
            "sued over",
            "invested 40 million" + " euros in",
            "delayed",
            "doubled its output of",
            "recalled",
            "licensed");
    private static final List<String> WHAT = List.of(
            "AI chips for %s hospitals",
            "AI chips made in %s",
            "language models from %s",
            "data centres in %s",
            "AI chips for the railways of %s",
            "machines for AI chips in %s",
            "drones with AI chips for %s");
    private static final List<String> WHERE =
            List.of("China", "India", "Kenya", "Brazil", "Norway", "Japan", "Germany", "Chile", "Vietnam", "Poland");
    private static final List<String> THEN = List.of(
            "Some %d engineers of the company work on it, its chief executive said.",
            "The contract runs until 2029 and is worth %d million euros.",
            "Customers in %2$s had asked for it since January, %d of them in writing.",
            "Shares of the company rose %d percent on Tuesday.",
            "A court in %2$s will hear the case on 20 March 2026 after %d complaints.",
            "Analysts had counted %d such steps in %2$s since November.");

    /** What no source should write, and some do. */
    private static final List<String> ODD = List.of(
            " <script>alert(1)</script>",
            " & <b>more</b>",
            " \u202Etxet",
            " 👩‍👩‍👧",
            " العربية",
            " 日本語の見出し",
            "\u200B");

    private static final long SEED = 6;
    private static final List<Day> DAYS = new ArrayList<>();
    private static int next;

    private final Random random;
    private final boolean crowded;
    private final Newsstand stand = new Newsstand();
    private int told;

    private InventedDays(int number, boolean crowded) {
        this.random = new Random(SEED * 100_003 + number);
        this.crowded = crowded;
    }

    /**
     * A brief, and what it was made of.
     *
     * @param minutes that its reader allows
     * @param stand its sources
     */
    record Day(Role role, String language, int minutes, Newsstand stand, Document document, List<Decision> decisions) {}

    /** The first so many days on which there was something to say; each is composed once. */
    static synchronized List<Day> days(int count) {
        while (DAYS.size() < count) {
            DAYS.addAll(new InventedDays(next, false).day(next));
            next++;
        }
        return List.copyOf(DAYS.subList(0, count));
    }

    /** So many of readers in a hurry, who were not on the day before, and much of whose brief of then was worded anew since. */
    static List<Day> crowded(int count) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> new InventedDays(i, true).day(i))
                .flatMap(List::stream)
                .limit(count)
                .toList();
    }

    /** The documents of the first so many days. */
    public static List<Document> documents(int count) {
        return days(count).stream().map(Day::document).toList();
    }

    private List<Day> day(int number) {
        Role role = ROLES.get(number % ROLES.size());
        String language = LANGUAGES.get(number / ROLES.size() % LANGUAGES.size());
        int minutes = one(crowded ? FEW_MINUTES : MINUTES);
        IntStream.range(0, random.nextInt(7)).forEach(_ -> theme());
        IntStream.range(0, 1 + random.nextInt(14)).forEach(_ -> hit("0"));
        IntStream.range(0, random.nextInt(4)).forEach(_ -> insight());
        IntStream.range(0, random.nextInt(3)).forEach(_ -> digest());
        Subscriber reader = reader(minutes, role, language);
        Subscriber before = crowded ? reader(A_LOT, role, language) : reader;
        Edition edition = EDITIONS.compose(stand.desk(), Samples.occasion(before, Sent.nothing(), null));
        // every other reader had a brief on the morning before
        return (number % 2 == 0 && !crowded ? edition : dayAfter(edition, reader)) instanceof Edition.Composed brief
                ? List.of(new Day(role, language, minutes, stand, brief.document(), brief.decisions()))
                : List.of();
    }

    private static Subscriber reader(int minutes, Role role, String language) {
        Subscriber ada = Samples.ada(minutes);
        return ada.with(ada.preferences().as(role).in(language));
    }

    /** For whoever was sent that a day ago: themes have grown, facts were added, and a publisher has taken words back. */
    private Edition dayAfter(Edition before, Subscriber reader) {
        if (!(before instanceof Edition.Composed told)) {
            return before;
        }
        Instant then = Samples.NOW.minus(Duration.ofDays(1));
        Brief yesterday = new Brief(
                new BriefId("yesterday"),
                reader.id(),
                Samples.firstMorning().date().minusDays(1),
                Slot.MORNING,
                1,
                then,
                Samples.NOW,
                told.document(),
                told.items(),
                "");
        List.copyOf(stand.signals).forEach(this::grow);
        IntStream.range(0, 1 + random.nextInt(6)).forEach(_ -> hit("1"));
        if (crowded) {
            told.document().citations().map(Citation::article).distinct().forEach(this::wordAnew);
        }
        stand.hits.stream()
                .map(hit -> hit.evidence().article())
                .filter(article -> told.document()
                        .citations()
                        .anyMatch(one -> one.article().equals(article.value())))
                .findFirst()
                .ifPresent(article -> stand.revise(article.value(), "The publisher has taken the report back."));
        Map<ItemRef, Integer> sent =
                told.items().stream().collect(Collectors.toMap(NumberedItem::item, NumberedItem::version));
        return EDITIONS.compose(stand.desk(), Samples.occasion(reader, new Sent(sent, then), yesterday));
    }

    private void wordAnew(String article) {
        String text = Objects.requireNonNull(stand.articles.get(new ArticleId(article)))
                .text();
        stand.revise(article, text.replace(", its spokesman said.", ", said somebody who was not there in a letter."));
    }

    private void grow(Signal theme) {
        String where = one(WHERE);
        Article article = article(title(one(WHO), where), where, 4, "1");
        List<Evidence> evidence = new ArrayList<>(theme.evidence());
        evidence.add(Samples.evidence(article, 0, "", random.nextInt(3) > 0 ? Stance.SUPPORTS : Stance.CONTRADICTS));
        stand.earlier.add(theme);
        stand.signals.replaceAll(one -> one.equals(theme)
                ? Samples.signal(
                        theme.id().value(),
                        theme.version() + 1,
                        theme.title(),
                        1 + random.nextInt(9),
                        "AI in China",
                        evidence)
                : one);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String title(String who, String where) {
        String title = who + " " + one(DID) + " " + one(WHAT).formatted(where);
        return random.nextInt(8) == 0 ? title + one(ODD) : title;
    }

    private Article article(String title, String where, int day) {
        return article(title, where, day, "0");
    }

    private Article article(String title, String where, int day, String tenHours) {
        StringBuilder text = new StringBuilder(
                        title.replaceAll("[^\\p{ASCII}]|<[^>]*>|&", "").strip())
                .append(" after talks in ")
                .append(where)
                .append(", its spokesman said.");
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(' ').append(one(THEN).formatted(10 + random.nextInt(900), where));
        }
        int number = told++;
        Article article = Samples.article(
                "article" + number,
                "Paper " + random.nextInt(20),
                "2026-03-0%dT%s%d:00:00Z".formatted(day, tenHours, random.nextInt(5)),
                title,
                text.toString());
        Samples.tell(stand, article);
        return article;
    }

    private void theme() {
        String where = one(WHERE);
        String title = title(one(WHO), where);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Article article = article(title(one(WHO), where), where, 2 + random.nextInt(3));
            Stance stance = evidence.isEmpty() || random.nextInt(4) > 0 ? Stance.SUPPORTS : Stance.CONTRADICTS;
            evidence.add(Samples.evidence(article, 0, "", stance));
        }
        stand.signals.add(Samples.signal(
                "theme" + told,
                2,
                title,
                1 + random.nextInt(9),
                random.nextBoolean() ? "AI in China" : "AI chips",
                evidence));
    }

    private void hit(String tenHours) {
        String where = one(WHERE);
        Article article = article(title(one(WHO), where), where, 4, tenHours);
        stand.hits.add(new QuickHit(
                "hit" + told,
                new StoryId("of-" + article.id()),
                article.title(),
                Samples.evidence(article, 0, "", Stance.SUPPORTS),
                Samples.keys("AI chips"),
                2.5 + random.nextDouble() * 5,
                1 + random.nextInt(4)));
    }

    private void insight() {
        String turn = "I think that " + one(WHO) + " will have " + random.nextInt(900) + " rivals in " + one(WHERE)
                + " before anybody notices.";
        int number = told++;
        Article episode = new Article(
                new ArticleId("episode" + number),
                1,
                "skerry",
                Kind.EPISODE,
                "https://skerry.example/" + number,
                "Skerry Radio",
                null,
                "Who pays for it, part " + number,
                turn,
                Instant.parse("2026-03-04T10:00:00Z"),
                Instant.parse("2026-03-04T10:05:00Z"),
                false,
                "en",
                List.of(new Segment(0, turn.length(), "Ines Okafor", random.nextInt(9000), 0)));
        stand.articles.put(episode.id(), episode);
        stand.insights.add(new Insight(
                "insight" + number,
                episode.title(),
                "Ines Okafor",
                754,
                Samples.evidence(episode, 0, "", Stance.CONTEXT),
                Samples.keys("AI in China"),
                3 + random.nextDouble()));
    }

    private void digest() {
        String where = one(WHERE);
        Article thread = article(title(one(WHO), where).toLowerCase(Locale.ROOT), where, 4);
        stand.digests.add(new Digest(
                thread.id(),
                thread.title(),
                random.nextInt(2, 400),
                random.nextInt(2, 90),
                List.of(Samples.evidence(thread, 1, "", Stance.CONTEXT)),
                List.of(1),
                List.of(),
                Samples.keys("AI in China"),
                2 + random.nextDouble(),
                thread.published()));
    }
}
