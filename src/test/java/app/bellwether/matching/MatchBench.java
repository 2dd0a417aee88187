package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what {@code src/bench/match} says. Takes the file to write the result into, and optionally the number of subscribers, in
 * place of a million.
 */
final class MatchBench {

    private static final int ITEMS = 200;
    private static final int ROUNDS = 5;
    private static final int COPIES = 100;
    private static final int COMPARED = 500;
    private static final int SAMPLE = 20_000;
    private static final int DECIDED = 10_000;
    private static final double PATIENCE = 180;
    private static final long SEED = 7;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, Object> ratios = new LinkedHashMap<>();
    private final InventedReaders invented = new InventedReaders(SEED);
    private final List<Candidate> items;
    private final Profiles profiles = new Profiles();
    private final int subscribers;
    private final int[] profileOf;

    private ItemIndex index = new ItemIndex(InventedReaders::widen, InventedReaders.BY_KEYS);

    /** Of each interest. */
    private Reach[] reaches = {};

    /** Of each profile. */
    private int[] counts = {};

    private MatchBench(int subscribers) {
        this.subscribers = subscribers;
        this.profileOf = new int[subscribers];
        this.items = IntStream.range(0, ITEMS).mapToObj(invented::item).toList();
    }

    public static void main(String[] arguments) throws IOException {
        MatchBench bench = new MatchBench(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000);
        bench.fill();
        bench.askIndex();
        bench.askPostgres();
        bench.decide();
        bench.addMore();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "match");
        result.put("figures", bench.figures);
        result.put("ratios", bench.ratios);
        Files.writeString(Path.of(arguments[0]), JsonMapper.builder().build().writeValueAsString(result) + "\n");
    }

    private void fill() {
        long before = used();
        ItemIndex[] copies = Stream.generate(this::indexed).limit(COPIES).toArray(ItemIndex[]::new);
        tell("indexOfItemsKilobytes", (used() - before) / copies.length / 1000);
        Arrays.fill(copies, index);
        before = used();
        double readers = seconds(() -> {
            for (int subscriber = 0; subscriber < subscribers; subscriber++) {
                profileOf[subscriber] = profiles.of(invented.reader());
            }
        });
        tell("readersMegabytes", (used() - before + subscribers * 4L) / 1_000_000);
        tell("inventingAndFillingReadersSeconds", rounded(readers));
        tell("subscribers", subscribers);
        tell("profiles", profiles.size());
        tell("items", ITEMS);
    }

    private ItemIndex indexed() {
        ItemIndex made = new ItemIndex(InventedReaders::widen, InventedReaders.BY_KEYS);
        items.forEach(made::add);
        return made;
    }

    /** On one thread; the first rounds only warm. */
    private void askIndex() {
        double[] times = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            times[Math.max(0, round)] = seconds(this::ask);
        }
        tell("indexSeconds", rounded(median(times)));
        tell("matches", everyones(subscribers));
    }

    /** Everything that a new morning asks for: the items' index, what each interest reaches, what is of each profile. */
    private void ask() {
        index = indexed();
        reaches = profiles.interests().stream().map(index::reach).toArray(Reach[]::new);
        counts = IntStream.range(0, profiles.size())
                .map(profile -> of(profile).length)
                .toArray();
    }

    private void askPostgres() {
        MatchBySql sql = new MatchBySql();
        sql.keep(index);
        double kept = seconds(() -> sql.keep(subscribers, this::followed));
        tell("sqlFillingAndIndexingSeconds", rounded(kept));
        compare(sql);
        int sample = Math.min(SAMPLE, subscribers);
        double trial = ask(sql, sample);
        tell("sqlSampleSubscribers", sample);
        tell("sqlSampleSeconds", rounded(trial));
        int asked = (int) Math.min(subscribers, PATIENCE / trial * sample);
        double time = asked > sample ? ask(sql, asked) : trial;
        tell("sqlAskedSubscribers", asked);
        tell("sqlMeasuredSeconds", rounded(time));
        double all = time / asked * subscribers;
        tell(asked < subscribers ? "sqlExtrapolatedSeconds" : "sqlSeconds", rounded(all));
        ratios.put("toSql", rounded(all / ((Number) figures.getOrDefault("indexSeconds", 0)).doubleValue()));
    }

    private List<Interest> followed(int subscriber) {
        return IntStream.of(profiles.members(profileOf[subscriber]))
                .mapToObj(profiles.interests()::get)
                .toList();
    }

    private double ask(MatchBySql sql, int asked) {
        long[] found = new long[1];
        double time = seconds(() -> found[0] = sql.count(asked));
        System.err.printf("PostgreSQL finds %,d matches of %,d subscribers in %.1f s%n", found[0], asked, time);
        if (found[0] != everyones(asked)) {
            throw new IllegalStateException(
                    "PostgreSQL finds %d matches, the index %d".formatted(found[0], everyones(asked)));
        }
        return time;
    }

    /** How many matches the index found for the first so many. */
    private long everyones(int asked) {
        return IntStream.range(0, asked)
                .mapToLong(subscriber -> counts[profileOf[subscriber]])
                .sum();
    }

    /** Both answers for some subscribers, item by item. */
    private void compare(MatchBySql sql) {
        Random random = new Random(SEED);
        for (int one = 0; one < COMPARED; one++) {
            int subscriber = random.nextInt(subscribers);
            if (!Arrays.equals(sql.places(subscriber), of(profileOf[subscriber]))) {
                throw new IllegalStateException("the answers for subscriber " + subscriber + " differ");
            }
        }
        tell("comparedSubscribers", COMPARED);
    }

    /** The places of the items that are of a profile, found as {@link Pool} finds them. */
    private int[] of(int profile) {
        Row of = IntStream.of(profiles.members(profile))
                .mapToObj(number -> reaches[number].all())
                .reduce(new Row(), Row::or);
        return IntStream.range(0, ITEMS).filter(of::has).toArray();
    }

    /**
     * What a brief needs besides: nearness in meaning, quotas, turns, the gate, and every decision in words. With the words of the
     * taxonomy in place of numbers, and each reader on their own.
     */
    private void decide() {
        List<String> topics =
                Matching.TAXONOMY.topics().stream().map(Topic::name).toList();
        List<String> regions =
                Matching.TAXONOMY.regions().stream().map(Region::name).toList();
        Function<Key, String> name = key -> {
            List<String> names = key.kind() == Key.Kind.REGION ? regions : topics;
            return names.get(Integer.parseInt(key.id()) % names.size());
        };
        List<Candidate> real = items.stream().map(item -> named(item, name)).toList();
        List<Subscriber> readers = IntStream.range(0, Math.min(DECIDED, subscribers))
                .mapToObj(one -> Matching.ada(
                        2,
                        followed(one).stream()
                                .map(interest -> Matching.wants(
                                                name.apply(interest.keys().getFirst()))
                                        .weighing(interest.weight()))
                                .toList()))
                .toList();
        tell("decidedSubscribers", readers.size());
        for (String time : List.of("decidedSecondsWhenNothingIsKnown", "decidedSecondsTheNextTime")) {
            tell(time, rounded(seconds(() -> {
                Pool pool = Matching.MATCHMAKER.pool(real);
                readers.forEach(reader -> pool.select(reader, Sent.nothing()));
            })));
        }
    }

    private static Candidate named(Candidate item, Function<Key, String> name) {
        String title = item.keys().stream().sorted().map(name).distinct().collect(Collectors.joining(", "));
        return new Candidate(
                item.item(),
                item.version(),
                title,
                Matching.keys(item.keys().stream().map(name).toArray(String[]::new)),
                item.strength(),
                item.newest(),
                title,
                "",
                "");
    }

    private void addMore() {
        List<List<Interest>> more = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(_ -> more.add(invented.reader()));
        List<Candidate> newer = IntStream.range(0, 40)
                .mapToObj(one -> invented.item(ITEMS + one))
                .toList();
        double[] reader = more.stream()
                .mapToDouble(one -> seconds(() -> profiles.of(one)))
                .toArray();
        double[] item =
                newer.stream().mapToDouble(one -> seconds(() -> index.add(one))).toArray();
        tell("addingASubscriberMicros", rounded(median(reader) * 1e6));
        tell("addingAnItemMicros", rounded(median(item) * 1e6));
        tell(
                "longestAddingASubscriberMicros",
                rounded(DoubleStream.of(reader).max().orElse(0) * 1e6));
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void tell(String name, Object value) {
        figures.put(name, value);
        System.err.println(name + ": " + value);
    }
}
