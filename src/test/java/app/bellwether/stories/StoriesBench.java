package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Measures what {@code src/bench/stories} says. Takes the file to write the result into. */
final class StoriesBench {

    private static final List<Integer> WINDOWS = List.of(1_000, 10_000, 100_000);
    private static final int MEASURED = 200;
    private static final int ROUNDS = 9;
    private static final int WARM = 3;
    private static final int SMALL = 1_000;
    private static final long SEED = 7;
    private static final Reading NOTHING =
            new Reading("en", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final Linguist model = Linguist.standard(Taxonomy.standard());
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private int seen;

    private StoriesBench() {}

    public static void main(String[] arguments) throws IOException {
        StoriesBench bench = new StoriesBench();
        for (int round = 0; round < WARM; round++) {
            bench.measure(WINDOWS.subList(0, 1));
        }
        Map<Integer, List<double[]>> micros = bench.measure(WINDOWS);
        bench.measureEmbedding();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "stories");
        result.put("figures", bench.figures);
        result.put(
                "ratios", Map.of("searchAt100000To1000", ratio(micros, 0), "articleAt100000To1000", ratio(micros, 1)));
        Files.writeString(Path.of(arguments[0]), JsonMapper.builder().build().writeValueAsString(result) + "\n");
    }

    /**
     * The microseconds of a search, of a whole article and of reading it, with so many articles remembered, in each round. The windows take
     * turns, so that whatever else the machine does slows all of them.
     */
    private Map<Integer, List<double[]>> measure(List<Integer> windows) {
        Map<Integer, List<double[]>> micros = new LinkedHashMap<>();
        Map<Integer, Filled> filled = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int window : windows) {
                if (round == 0 || window <= SMALL) { // of more, those that were added do not matter
                    filled.put(window, new Filled(window));
                    if (round == 0 && window > SMALL) {
                        tell("%,d articles remembered".formatted(window));
                    }
                }
                Filled measured = Objects.requireNonNull(filled.get(window));
                micros.computeIfAbsent(window, none -> new ArrayList<>()).add(measured.both());
            }
        }
        micros.forEach((window, rounds) -> tell(window, rounds, filled));
        return micros;
    }

    private void tell(int window, List<double[]> rounds, Map<Integer, Filled> filled) {
        double search = median(rounds.stream().mapToDouble(round -> round[0]));
        double whole = median(rounds.stream().mapToDouble(round -> round[1]));
        double look = median(rounds.stream().mapToDouble(round -> round[2]));
        tell("%,d articles remembered: search %.1f µs, all of it %.1f µs, of which reading the article %.1f µs"
                .formatted(window, search, whole, look));
        figures.put("readingMicrosAt" + window, rounded(look));
        figures.put("searchMicrosAt" + window, rounded(search));
        figures.put("articleMicrosAt" + window, rounded(whole));
        figures.put("articlesPerSecondAt" + window, rounded(1e6 / whole));
        figures.put("bytesPerArticleAt" + window, rounded(Objects.requireNonNull(filled.get(window)).bytes));
    }

    /** How many times as long with the largest window as with the smallest: the median over the rounds. */
    private static double ratio(Map<Integer, List<double[]>> micros, int figure) {
        List<double[]> small = micros.getOrDefault(WINDOWS.getFirst(), List.of());
        List<double[]> large = micros.getOrDefault(WINDOWS.getLast(), List.of());
        return rounded(median(
                IntStream.range(0, ROUNDS).mapToDouble(round -> large.get(round)[figure] / small.get(round)[figure])));
    }

    /** Stories and index with so many articles in them, and more articles to come. */
    private final class Filled {

        private final InventedNews news = new InventedNews(SEED);
        private final OpenStories open = new OpenStories(Affinity.FOUND, new Frequencies(model));
        private final ToldStories told = new ToldStories(Affinity.FOUND);
        private final TermIndex index = new TermIndex();
        private final List<Article> later;
        private final Newsroom newsroom;
        private final Sighting sighting;
        private final double bytes;
        private int at;

        private Filled(int window) {
            List<InventedNews.Told> all = news.articles(window + ROUNDS * MEASURED);
            long before = used();
            Sighting quick = new Sighting(linguist(news, false));
            Map<Sight, OpenStory> stories = new LinkedHashMap<>();
            for (InventedNews.Told one : all.subList(0, window)) {
                Sight sight = quick.of(one.article(), open.frequencies());
                OpenStory grown = open.add(sight, one.story());
                stories.put(sight, grown);
                told.add(sight, grown);
            }
            bytes = (double) (used() - before) / window;
            stories.forEach(index::add);
            later = all.subList(window, all.size()).stream()
                    .map(InventedNews.Told::article)
                    .toList();
            sighting = new Sighting(linguist(news, true));
            newsroom = new Newsroom(linguist(news, true), StoryStore.inMemory(), open, told);
        }

        /** Microseconds of a search, of all of it, and of looking at an article alone. */
        private double[] both() {
            double[] search = search();
            return new double[] {search[0], take(), search[1]};
        }

        /** Microseconds of looking at an article, and of the search for what is near it. */
        private double[] search() {
            List<Sight> sights = new ArrayList<>();
            double look = micros(() -> later.subList(at, at + MEASURED).stream()
                    .map(article -> sighting.of(article, open.frequencies()))
                    .forEach(sights::add));
            double search = micros(
                    () -> sights.forEach(sight -> seen += index.nearest(sight).size()));
            return new double[] {search, look};
        }

        private double take() {
            List<Article> articles = later.subList(at, at + MEASURED);
            at += MEASURED;
            return micros(() -> articles.forEach(newsroom::take));
        }
    }

    /** What the embedding model takes, which the other figures leave out. */
    private void measureEmbedding() {
        List<InventedNews.Told> told = new InventedNews(SEED).articles(MEASURED);
        double micros = micros(
                () -> told.forEach(one -> seen += model.embed(one.article().text()).length));
        tell("embedding %.1f µs".formatted(micros));
        figures.put("embeddingMicros", rounded(micros));
    }

    /** The linguist, but for vectors, which were computed beforehand; one that only fills does not read. */
    private Linguist linguist(InventedNews news, boolean reads) {
        return (Linguist) Proxy.newProxyInstance(
                StoriesBench.class.getClassLoader(),
                new Class<?>[] {Linguist.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "embed" -> news.vector((String) arguments[0]);
                    case "read" -> reads ? method.invoke(model, arguments) : NOTHING;
                    default -> method.invoke(model, arguments);
                });
    }

    private static double micros(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e3 / MEASURED;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void tell(String what) {
        System.err.println(what);
    }
}
