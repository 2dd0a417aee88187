package app.bellwether.sources.polling;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import app.bellwether.taxonomy.Taxonomy;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Measures what {@code src/bench/poll} says. Takes the file to write the result into, and optionally how many feeds, how many at once. */
final class PollBench {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofMinutes(30);
    private static final int SEQUENTIAL = 300;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final int feeds;
    private final int atOnce;

    private PollBench(int feeds, int atOnce) {
        this.feeds = feeds;
        this.atOnce = atOnce;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int feeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int atOnce = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        PollBench bench = new PollBench(feeds, atOnce);
        double ratio = bench.measure();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "poll");
        result.put("figures", bench.figures);
        result.put("ratios", Map.of("toSequential", rounded(ratio)));
        Files.writeString(Path.of(arguments[0]), JsonMapper.builder().build().writeValueAsString(result) + "\n");
        System.exit(0);
    }

    private double measure() throws IOException, InterruptedException {
        SettableClock clock = new SettableClock(Instant.parse("2025-08-05T08:00:00Z"));
        TestDatabase database = TestDatabase.fresh();
        SourceRepository rows = database.repository(SourceRepository.class);
        try (ManyFeeds world = new ManyFeeds();
                SafeFetch fetch = new SafeFetch(DEADLINE, hosts(world), clock);
                Rounds rounds = rounds(database, rows, fetch, clock)) {
            register(database, rows, world, clock);
            tell("the first round, in which all is new");
            rounds.run();
            figures.put("feeds", feeds);
            figures.put("atOnce", atOnce);
            world.asked.set(0);
            world.bytes.set(0);
            world.unchanged.set(0);
            clock.pass(INTERVAL.plusMinutes(1));
            tell("the second");
            OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long processor = machine.getProcessCpuTime();
            long began = System.nanoTime();
            Rounds.Round round = rounds.run();
            double seconds = (System.nanoTime() - began) / 1e9;
            figures.put("seconds", rounded(seconds));
            figures.put("feedsASecond", rounded(round.asked() / seconds));
            figures.put("asked", round.asked());
            figures.put("requests", world.asked.get());
            figures.put("read", round.read());
            figures.put("articles", round.articles());
            figures.put("unchanged", rounded((double) world.unchanged.get() / round.asked()));
            figures.put("megabytes", rounded(world.bytes.get() / 1e6));
            figures.put(
                    "processorMicrosAFeed", rounded((machine.getProcessCpuTime() - processor) / 1e3 / round.asked()));
            figures.put("megabytesOfMemory", used());
            double alone = alone(world);
            figures.put("sequentialMillisAFeed", rounded(alone * 1e3));
            return alone / (seconds / round.asked());
        }
    }

    private Rounds rounds(TestDatabase database, SourceRepository rows, SafeFetch fetch, SettableClock clock) {
        ArticleKeeping keeping = new ArticleKeeping(database.jdbc(), _ -> {});
        Freshness freshness = new Freshness(keeping, new Completion(fetch), Duration.ofDays(30));
        Visits.Surroundings surroundings = new Visits.Surroundings(
                clock,
                Linguist.standard(Taxonomy.standard()),
                new PollingPace(INTERVAL),
                FullDiskTest.metrics(database, clock));
        Visits visits = new Visits(fetch, freshness, keeping, rows, database.transactions(), surroundings);
        return new Rounds(
                rows, database.transactions(), visits, clock, atOnce, FullDiskTest.disk(() -> Long.MAX_VALUE));
    }

    private Set<String> hosts(ManyFeeds world) {
        return IntStream.range(0, feeds).mapToObj(world::host).collect(Collectors.toSet());
    }

    private void register(TestDatabase database, SourceRepository rows, ManyFeeds world, SettableClock clock) {
        List<Configured> all = IntStream.range(0, feeds)
                .mapToObj(number -> new Configured("s" + number, "Paper " + number, world.url(number)))
                .toList();
        ConfiguredSources configured = new ConfiguredSources() {
            @Override
            public List<Configured> all() {
                return all;
            }

            @Override
            public Set<String> allowed() {
                return hosts(world);
            }
        };
        new SourceRegister(rows, database.transactions(), new Entrance(rows, List.of(configured), clock))
                .afterSingletonsInstantiated();
    }

    /** Seconds for each of the first feeds, one after the other, as far as anybody waits for one that hangs. */
    private double alone(ManyFeeds world) throws InterruptedException {
        tell("one after the other");
        int some = Math.min(feeds, SEQUENTIAL);
        long began = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int number = 0; number < some; number++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(world.url(number)))
                        .timeout(DEADLINE)
                        .header("If-None-Match", "\"true\"")
                        .build();
                try {
                    client.send(request, BodyHandlers.ofByteArray());
                } catch (IOException failed) {
                    // one that hangs or breaks off is one more
                }
            }
        }
        return (System.nanoTime() - began) / 1e9 / some;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static void tell(String what) {
        System.err.println(what);
    }
}
