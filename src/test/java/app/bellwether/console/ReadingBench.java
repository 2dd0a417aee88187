package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalWatch;
import app.bellwether.sources.Article;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.StoryStore;
import app.bellwether.taxonomy.Taxonomy;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Measures what {@code src/bench/reading} says. Takes the file to write the result into, and optionally one of articles. */
final class ReadingBench {

    private static final Path NEWS = Path.of("../shared/data/news/months/articles.jsonl");
    private static final Path SAMPLES = Path.of("src/main/resources/samples/languages.jsonl");
    private static final int SENTENCES = 20;
    private static final int MOST = 600;
    private static final int ROUNDS = 3;

    private final List<Article> articles;

    private ReadingBench(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            this.articles = Pipeline.read(new Lines(in, System.err, System.err), fresh()).articles().stream()
                    .limit(MOST)
                    .toList();
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path known = Files.exists(NEWS) ? NEWS : SAMPLES;
        ReadingBench bench = new ReadingBench(arguments.length > 1 ? Path.of(arguments[1]) : known);
        Files.writeString(
                Path.of(arguments[0]), JsonMapper.builder().build().writeValueAsString(bench.measure()) + "\n");
    }

    /** The first round only warms. */
    private Map<String, Object> measure() {
        List<Double> reading = new ArrayList<>();
        List<Double> embedding = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double read = millis(this::read, fresh());
            double embedded = millis(this::embed, fresh());
            System.err.printf("round %d: an article is read in %.1f ms, embedded in %.1f ms%n", round, read, embedded);
            if (round > 0) {
                reading.add(read);
                embedding.add(embedded);
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("articles", articles.size());
        figures.put("readingMillis", rounded(mean(reading)));
        figures.put("embeddingMillis", rounded(mean(embedding)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "reading");
        result.put("figures", figures);
        result.put("ratios", Map.of("toEmbedding", rounded(mean(reading) / mean(embedding))));
        return result;
    }

    /** One that has read nothing yet, and so embeds each sentence. */
    private static Linguist fresh() {
        return Linguist.standard(Taxonomy.standard());
    }

    private void read(Linguist linguist) {
        StoryStore stories = StoryStore.inMemory();
        Newsroom newsroom = new Newsroom(linguist, stories);
        SignalWatch watch = new SignalWatch(linguist, stories, SignalStore.inMemory(linguist));
        for (Article article : articles) {
            newsroom.take(article);
            if (stories.placeOf(article.id()).isPresent()) {
                watch.take(List.of(article));
            }
        }
    }

    private void embed(Linguist linguist) {
        for (Article article : articles) {
            linguist.sentences(article.text()).stream()
                    .limit(SENTENCES)
                    .forEach(sentence -> linguist.embed(sentence.in(article.text())));
        }
    }

    /** Processor time of the process an article: the model works in threads of its own. */
    private double millis(Consumer<Linguist> work, Linguist linguist) {
        var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = process.getProcessCpuTime();
        work.accept(linguist);
        return (process.getProcessCpuTime() - before) / 1e6 / articles.size();
    }

    private static double mean(List<Double> values) {
        return values.stream().collect(Collectors.averagingDouble(value -> value));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
