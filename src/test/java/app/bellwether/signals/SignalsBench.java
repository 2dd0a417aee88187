package app.bellwether.signals;

import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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

/**
 * Measures what {@code src/bench/signals} says. Takes the file to write the result into, and optionally how many articles were
 * seen, in place of the usual numbers.
 */
final class SignalsBench {

    private static final int OPEN = 2_000;
    private static final int MEASURED = 200;
    private static final int ROUNDS = 7;
    private static final long SEED = 7;

    private final Linguist model = Reports.LINGUIST;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<Integer> windows;
    private int embedded;

    private SignalsBench(List<Integer> windows) {
        this.windows = windows;
    }

    public static void main(String[] arguments) throws IOException {
        List<Integer> asked = List.of(arguments).subList(1, arguments.length).stream()
                .map(Integer::valueOf)
                .toList();
        SignalsBench bench = new SignalsBench(asked.isEmpty() ? List.of(1_000, 10_000, 50_000) : asked);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "signals");
        Map<String, Double> ratios = bench.measure();
        result.put("figures", bench.figures);
        result.put("ratios", ratios);
        Files.writeString(Path.of(arguments[0]), JsonMapper.builder().build().writeValueAsString(result) + "\n");
    }

    /** The windows take turns, so that whatever else the machine does slows all of them. The first round only warms. */
    private Map<String, Double> measure() {
        Map<Integer, List<double[]>> micros = new LinkedHashMap<>();
        Map<Integer, Watched> watched = new LinkedHashMap<>();
        for (int window : windows) {
            watched.put(window, new Watched(window));
        }
        for (int round = 0; round <= ROUNDS; round++) {
            for (int window : windows) {
                double[] one = Objects.requireNonNull(watched.get(window)).round();
                if (round > 0) {
                    micros.computeIfAbsent(window, none -> new ArrayList<>()).add(one);
                }
            }
        }
        watched.forEach((window, one) -> one.tell(micros.getOrDefault(window, List.of())));
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (int window : windows.subList(1, windows.size())) {
            String name = "At" + window + "To" + windows.getFirst();
            ratios.put("article" + name, ratio(micros, window, 0));
            ratios.put("finding" + name, ratio(micros, window, 1));
        }
        return ratios;
    }

    private double ratio(Map<Integer, List<double[]>> micros, int window, int figure) {
        List<double[]> small = micros.getOrDefault(windows.getFirst(), List.of());
        List<double[]> large = micros.getOrDefault(window, List.of());
        return rounded(median(
                IntStream.range(0, ROUNDS).mapToDouble(round -> large.get(round)[figure] / small.get(round)[figure])));
    }

    /** A watch that has seen so many articles, with signals open. */
    private final class Watched {

        private final int window;
        private final InventedReports reports = new InventedReports(SEED);
        private final ToldStories stories = new ToldStories();
        private final List<InventedReports.Matter> known = new ArrayList<>();
        private final SignalStore store = SignalStore.inMemory(linguist(false));
        private final SignalWatch watch;
        private final ClaimReader reader = new ClaimReader(linguist(true), _ -> "");
        private final double bytes;

        private Watched(int window) {
            this.window = window;
            long before = used();
            SignalWatch quick = new SignalWatch(linguist(false), stories, store);
            while (known.size() < OPEN) {
                InventedReports.Matter matter = reports.matter();
                known.add(matter);
                quick.take(told(reports.opening(matter)));
            }
            long begun = System.nanoTime();
            for (int seen = 0; seen < window; seen += 500) {
                quick.take(told(reports.next(Math.min(500, window - seen), known)));
                if (seen % 5_000 == 0) {
                    SignalsBench.tell(
                            "%,d articles seen after %.1f s".formatted(seen, (System.nanoTime() - begun) / 1e9));
                }
            }
            bytes = (double) (used() - before) / window;
            watch = new SignalWatch(linguist(true), stories, store);
        }

        private List<Article> told(List<Article> articles) {
            articles.forEach(article -> stories.tell(article, "story of " + article.id(), 0));
            return articles;
        }

        /**
         * Microseconds of all of it, of all but reading, and how many texts were embedded for an article. What is only read are others: what
         * was read is remembered.
         */
        private double[] round() {
            List<Article> read = told(reports.next(MEASURED, known));
            double reading = micros(() -> read.forEach(
                    article -> reader.read(article, stories.of(article.id()).orElseThrow())));
            List<Article> articles = told(reports.next(MEASURED, known));
            embedded = 0;
            double whole = micros(() -> watch.take(articles));
            return new double[] {whole, whole - reading, (double) embedded / MEASURED};
        }

        private void tell(List<double[]> rounds) {
            double whole = median(rounds.stream().mapToDouble(round -> round[0]));
            double finding = median(rounds.stream().mapToDouble(round -> round[1]));
            double embeddings = median(rounds.stream().mapToDouble(round -> round[2]));
            int open = store.open(reports.now()).size();
            SignalsBench.tell(
                    "%,d articles seen, %,d signals open: %.0f µs an article, of which %.0f µs finding; %.1f texts embedded"
                            .formatted(window, open, whole, finding, embeddings));
            figures.put("articleMicrosAt" + window, rounded(whole));
            figures.put("findingMicrosAt" + window, rounded(finding));
            figures.put("articlesPerSecondAt" + window, rounded(1e6 / whole));
            figures.put("embeddingsPerArticleAt" + window, rounded(embeddings));
            figures.put("bytesPerArticleAt" + window, rounded(bytes));
            figures.put("openSignalsAt" + window, (double) open);
        }

        /** The linguist, but for vectors, which were computed beforehand; one that only fills looks at sentences alone. */
        private Linguist linguist(boolean reads) {
            return (Linguist) Proxy.newProxyInstance(
                    SignalsBench.class.getClassLoader(),
                    new Class<?>[] {Linguist.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "embed" -> {
                            embedded++;
                            yield reports.vector((String) arguments[0]);
                        }
                        case "read" -> reads ? method.invoke(model, arguments) : glance((String) arguments[1]);
                        default -> method.invoke(model, arguments);
                    });
        }
    }

    private Reading glance(String text) {
        return new Reading("en", model.sentences(text), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Of this thread, so that what else the machine does counts less. */
    private static double micros(Runnable work) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e3 / MEASURED;
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
