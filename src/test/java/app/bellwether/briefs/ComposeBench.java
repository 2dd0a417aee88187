package app.bellwether.briefs;

import app.bellwether.briefs.composing.CopyDesk;
import app.bellwether.email.WrittenMails;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Pool;
import app.bellwether.matching.Sent;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A morning of many readers with fewer sets of interests, on two threads: briefs are composed, laid out as HTML and text, and encoded as
 * mail.
 */
final class ComposeBench {

    private static final int THREADS = 2;
    private static final int ITEMS = 200;

    /** After so many, a round begins anew with what it knows of the hour. */
    private static final int AT_ONCE = 1000;

    /** How many are composed, and how many written, without anything of others. */
    private static final int FEW = 100;

    private static final int SOME = 10_000;

    /** So many numbers readers' editions have, as they joined on different days. */
    private static final int NUMBERS = 300;

    private static final long SEED = 11;
    private static final Linguist LINGUIST = Linguist.standard(Samples.TAXONOMY);
    private static final List<Role> ROLES = List.of(Role.values());
    private final Random random = new Random(SEED);
    private final Newsstand stand = new Newsstand();
    private final InventedNews news = new InventedNews(random, stand);
    private final Editions editions = new Editions(Samples.TAXONOMY, LINGUIST);
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, Object> ratios = new LinkedHashMap<>();
    private final int readers;
    private final int profiles;

    private ComposeBench(int readers, int profiles) {
        this.readers = readers;
        this.profiles = profiles;
    }

    public static void main(String[] arguments) throws IOException {
        ComposeBench bench = new ComposeBench(number(arguments, 1, 100_000), number(arguments, 2, 5_000));
        bench.run();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "compose");
        result.put("figures", bench.figures);
        result.put("ratios", bench.ratios);
        Files.writeString(Path.of(arguments[0]), JsonMapper.builder().build().writeValueAsString(result) + "\n");
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private void run() {
        news.items(ITEMS);
        List<Subscriber> people =
                IntStream.range(0, profiles).mapToObj(this::person).toList();
        Document[] briefs = new Document[profiles];
        Map<Integer, Hour> hours = new ConcurrentHashMap<>();
        double composing = seconds(profiles, at -> {
            Occasion first = Samples.occasion(people.get(at), Sent.nothing(), null);
            Hour hour = hours.computeIfAbsent(at / AT_ONCE, _ -> Hour.of(stand.desk(), editions, first));
            briefs[at] = composed(hour, first).map(Edition.Composed::document).orElse(null);
        });
        List<Document> sent = Arrays.stream(briefs).filter(Objects::nonNull).toList();
        tell("readers", readers);
        tell("profiles", profiles);
        tell("profilesWithABrief", sent.size());
        tell("composedASecond", profiles / composing);
        int[] of = random.ints(readers, 0, sent.size()).sorted().toArray(); // as the server goes through them
        double composingFirst = sharing(first(people), of);
        tell("composedASecondForAllOnTheirFirstDay", readers / composingFirst);
        List<Returning> returning = returning(people);
        tell("composedASecondForReturning", returning.size() / composing(returning));
        double composingAll = sharing(
                returning, random.ints(readers, 0, returning.size()).sorted().toArray());
        tell("composedASecondForAll", readers / composingAll);
        AtomicLong octets = new AtomicLong();
        WrittenMails mails = WrittenMails.reusing();
        double writing = seconds(readers, at -> octets.addAndGet(mails.octets(sent.get(of[at]), at)));
        tell("writtenASecond", readers / writing);
        tell("octetsAMail", octets.get() / (double) readers);
        double whole = composingAll + writing;
        tell("briefsASecondInAll", readers / whole);
        double rendering = Math.min(writing, seconds(readers, at -> mails.parts(sent.get(of[at]), at)));
        tell("shareComposing", composingAll / whole);
        tell("shareRendering", rendering / whole);
        tell("shareEncoding", (writing - rendering) / whole);
        tell("megabytesInUse", used() / 1e6);
        withoutReuse(people, sent, of, readers / writing);
    }

    /** The same for fewer of them, each as if there were no other; there, laying out and encoding can be told apart. */
    private void withoutReuse(List<Subscriber> people, List<Document> sent, int[] of, double writtenASecond) {
        int few = Math.min(people.size(), FEW);
        double composing = seconds(few, at -> {
            Occasion first = Samples.occasion(people.get(at), Sent.nothing(), null);
            Editions own = new Editions(Samples.TAXONOMY, LINGUIST);
            composed(Hour.of(stand.desk(), own, first), first);
        });
        tell("composedASecondWithoutReuse", few / composing);
        int some = Math.min(readers, SOME);
        WrittenMails mails = WrittenMails.alone();
        double writing = seconds(some, at -> mails.octets(sent.get(of[at]), at));
        tell("writtenASecondWithoutReuse", some / writing);
        Rendering looks = Rendering.standard();
        String[] pages = new String[some];
        String[] texts = new String[some];
        double html = seconds(some, at -> pages[at] = looks.html(sent.get(of[at]), WrittenMails.links(at)));
        tell("htmlASecondWithoutReuse", some / html);
        double text = seconds(some, at -> texts[at] = looks.text(sent.get(of[at]), WrittenMails.links(at)));
        tell("textASecondWithoutReuse", some / text);
        seconds(some, at -> WrittenMails.plain(texts[at], pages[at], at)); // warm, as the others are
        double plain = some / seconds(some, at -> WrittenMails.plain(texts[at], pages[at], at));
        tell("plainEncodingASecond", plain);
        ratios.put("toPlainEncoding", rounded(writtenASecond / plain));
        double composingSome = composing * some / few;
        double whole = composingSome + writing;
        tell("briefsASecondInAllWithoutReuse", some / whole);
        tell("shareComposingWithoutReuse", composingSome / whole);
        tell("shareRenderingWithoutReuse", (html + text) / whole);
        tell("shareEncodingWithoutReuse", Math.max(0, writing - html - text) / whole);
    }

    /** Somebody on a morning, and what their last briefs told. */
    private record Returning(Occasion occasion, List<Had> had) {}

    private static List<Returning> first(List<Subscriber> people) {
        return people.stream()
                .map(person -> new Returning(Samples.occasion(person, Sent.nothing(), null), List.of()))
                .toList();
    }

    /**
     * Seconds for all readers, of whom those stand together who have the same interests; each has a number of their own. A round knows
     * nothing of the one before.
     */
    private double sharing(List<Returning> people, int[] of) {
        Map<Integer, Hour> hours = new ConcurrentHashMap<>();
        return seconds(readers, at -> {
            Returning one = people.get(of[at]);
            Occasion told = one.occasion();
            int round = at / AT_ONCE;
            Hour hour = hours.computeIfAbsent(round, _ -> Hour.of(stand.desk(), editions, told));
            Occasion whole = Samples.numbered(told, told.earlier().isEmpty() ? 1 : 10 + at % NUMBERS);
            Occasion occasion = editions.relevant(hour.desk(), hour.pool(), whole);
            Edition edition = hour.shared()
                    .of(
                            EditionKey.of(occasion, one.had()),
                            _ -> editions.compose(hour.desk(), occasion, hour.pool(), hour.copy()));
            editions.numbered(edition, occasion, hour.copy());
            if (at % AT_ONCE == AT_ONCE - 1) {
                hours.remove(round); // what is left of it by the other thread looks things up once more
            }
        });
    }

    /** Readers who had a brief yesterday: all have been told something, most of it the same. */
    private List<Returning> returning(List<Subscriber> people) {
        Hour then = Hour.of(stand.desk(), editions, yesterday(people.getFirst()));
        return people.stream()
                .flatMap(person -> composed(then, yesterday(person)).stream()
                        .map(brief -> new Returning(
                                afterwards(person, brief),
                                List.of(new Had(
                                        yesterday(person).date(),
                                        yesterday(person).at(),
                                        Had.told(brief.document(), brief.items()))))))
                .toList();
    }

    /** Seconds for each of them once. */
    private double composing(List<Returning> returning) {
        Map<Integer, Hour> hours = new ConcurrentHashMap<>();
        return seconds(returning.size(), at -> {
            Hour hour = hours.computeIfAbsent(
                    at / AT_ONCE,
                    _ -> Hour.of(stand.desk(), editions, returning.getFirst().occasion()));
            composed(hour, returning.get(at).occasion());
        });
    }

    private static Occasion yesterday(Subscriber person) {
        Occasion today = Samples.occasion(person, Sent.nothing(), null);
        return new Occasion(
                person,
                today.date().minusDays(1),
                1,
                today.at().minus(Duration.ofDays(1)),
                Sent.nothing(),
                List.of(),
                today.coverage(),
                true);
    }

    private static Occasion afterwards(Subscriber person, Edition.Composed brief) {
        Occasion then = yesterday(person);
        Brief sealed = new Brief(
                new BriefId("as if it were sealed"),
                person.id(),
                then.date(),
                Slot.MORNING,
                1,
                then.at(),
                then.at(),
                brief.document(),
                brief.items(),
                "");
        Map<ItemRef, Integer> versions =
                brief.items().stream().collect(Collectors.toMap(NumberedItem::item, NumberedItem::version));
        return Samples.occasion(person, new Sent(versions, then.at()), sealed);
    }

    private Optional<Edition.Composed> composed(Hour hour, Occasion occasion) {
        Occasion relevant = editions.relevant(hour.desk(), hour.pool(), occasion);
        return switch (editions.compose(hour.desk(), relevant, hour.pool(), hour.copy())) {
            case Edition.Composed brief -> Optional.of(brief);
            case Edition.Silent _ -> Optional.empty();
        };
    }

    /** What is the same for some readers, as the server has it. */
    private record Hour(Desk desk, Pool pool, CopyDesk copy, Memory<EditionKey, Edition> shared) {

        static Hour of(Desk closed, Editions editions, Occasion occasion) {
            Desk desk = OpenDesk.of(closed);
            return new Hour(
                    desk,
                    editions.pool(desk, occasion.considered(), occasion.at()),
                    editions.copy(desk, occasion),
                    new Memory<>(50));
        }
    }

    /** Five topics and three countries, the nth of them wanted an nth as often as the first; of all roles. */
    private Subscriber person(int number) {
        List<Interest> interests =
                news.interests().stream().map(ComposeBench::wants).toList();
        Subscriber ada = Samples.ada(5);
        return ada.with(ada.preferences().interestedIn(interests).as(ROLES.get(number % ROLES.size())));
    }

    private static Interest wants(String typed) {
        var understood = Samples.TAXONOMY.understand(typed);
        return new Interest(typed, understood.said(), understood.keys(), false, 1);
    }

    private static double seconds(int times, IntConsumer work) {
        long start = System.nanoTime();
        try (ForkJoinPool pool = new ForkJoinPool(THREADS)) {
            pool.submit(() -> IntStream.range(0, times).parallel().forEach(work))
                    .join();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void tell(String name, double figure) {
        System.err.println(name + " " + rounded(figure));
        figures.put(name, rounded(figure));
    }

    private static double rounded(double figure) {
        return figure < 10 ? Math.round(figure * 100) / 100.0 : Math.round(figure);
    }
}
