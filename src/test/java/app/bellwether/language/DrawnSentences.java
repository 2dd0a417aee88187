package app.bellwether.language;

import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws sentences of articles by a seed and prints each between bars with what stands around it, its actors and its quantities,
 * so that a person can judge them: {@code src/trial/sentences articles.jsonl SEED [COUNT]}.
 */
final class DrawnSentences {

    private static final int AROUND = 60;

    private final Linguist linguist = Linguist.standard(Taxonomy.standard());
    private final Actors actors = new Actors(new Gazetteer(Taxonomy.standard()));
    private final PrintStream out;

    private DrawnSentences(PrintStream out) {
        this.out = out;
    }

    /** A sentence of a text that was read. */
    private record Drawn(String text, Reading reading, List<Actors.Run> runs, Sentence sentence) {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        new DrawnSentences(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .draw(Path.of(arguments[0]), Long.parseLong(arguments[1]), count);
    }

    private void draw(Path articles, long seed, int count) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Drawn> all = new ArrayList<>();
        for (String line : Files.readAllLines(articles)) {
            JsonNode article = json.readTree(line);
            String text = article.path("text").asString();
            Reading reading = linguist.read(article.path("title").asString(), text, LocalDate.EPOCH);
            List<Actors.Run> runs = actors.runs(text, reading.sentences());
            reading.sentences().forEach(sentence -> all.add(new Drawn(text, reading, runs, sentence)));
        }
        Collections.shuffle(all, new Random(seed));
        for (int at = 0; at < Math.min(count, all.size()); at++) {
            print(at + 1, all.get(at));
        }
    }

    private void print(int number, Drawn drawn) {
        String text = drawn.text();
        int start = drawn.sentence().start();
        int end = drawn.sentence().end();
        String before = text.substring(Math.max(0, start - AROUND), start);
        String after = text.substring(end, Math.min(text.length(), end + AROUND));
        out.println(number + ". …" + before + "⟦" + text.substring(start, end) + "⟧" + after + "…");
        out.println("    actors: " + named(drawn));
        out.println("    quantities: "
                + drawn.reading().quantities().stream()
                        .filter(one -> start <= one.start() && one.end() <= end)
                        .map(DrawnSentences::said)
                        .collect(Collectors.joining("; ")));
    }

    /** As written in the sentence, with the name under which the article's mentions are counted. */
    private static String named(Drawn drawn) {
        Set<String> names = drawn.runs().stream().map(Actors.Run::name).collect(Collectors.toSet());
        Map<String, Actor.Type> found = Aliases.types(drawn.runs(), names);
        Map<String, Actor.Type> types =
                drawn.reading().actors().stream().collect(Collectors.toMap(Actor::name, Actor::type));
        return drawn.runs().stream()
                .filter(run -> drawn.sentence().start() <= run.start()
                        && run.end() <= drawn.sentence().end())
                .map(run -> {
                    String name = Aliases.fullest(run.name(), names, found);
                    return run.name() + (name.equals(run.name()) ? "" : " → " + name) + " (" + types.get(name) + ")";
                })
                .collect(Collectors.joining("; "));
    }

    private static String said(Quantity quantity) {
        return "“" + quantity.text() + "” = " + quantity.value().toPlainString() + " [" + quantity.unit() + "]";
    }
}
