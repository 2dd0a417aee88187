package app.bellwether.language;

import app.bellwether.language.LeftOut.Example;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns what speaks for a story's being of what somebody typed, where that means more than what the vocabulary knows. A story that a label calls
 * touched is left out; every story that none names is not of the interest.
 */
final class InterestTraining {

    private static final double[] SHARES = {.3, .35, .4, .45, .5, .55, .6};
    private static final int LEAD_WORDS = 60;

    private final Path data;
    private final Taxonomy taxonomy = Taxonomy.standard();
    private final Linguist linguist = Linguist.standard(taxonomy);
    private final Concerns concerns = new Concerns(taxonomy, linguist);
    private final FreeWords words = new FreeWords(linguist);

    private InterestTraining(Path data) {
        this.data = data;
    }

    /** What a set has of an interest: the articles by whose stories it is, and those by which it is touched. */
    private record Labels(Set<String> about, Set<String> touched) {}

    public static void main(String[] arguments) throws IOException {
        InterestTraining training = new InterestTraining(Path.of(arguments[0]));
        List<Example> examples = new ArrayList<>();
        for (var set : labels(Path.of(arguments[1])).entrySet()) {
            examples.addAll(training.examples(set.getKey(), set.getValue()));
        }
        LeftOut.learn("LEARNED, for FreeWords:", examples, SHARES);
    }

    private static Map<String, Map<String, Labels>> labels(Path file) throws IOException {
        Map<String, Map<String, Labels>> labels = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] label = line.split("\t", -1);
                Labels of = labels.computeIfAbsent(label[0], _ -> new LinkedHashMap<>())
                        .computeIfAbsent(label[1], _ -> new Labels(new HashSet<>(), new HashSet<>()));
                (label[3].equals("about") ? of.about() : of.touched()).add(label[2]);
            }
        }
        return labels;
    }

    private List<Example> examples(String set, Map<String, Labels> labels) throws IOException {
        Map<List<JsonNode>, Subject> stories = new LinkedHashMap<>();
        stories(set).forEach(articles -> stories.put(articles, subject(articles)));
        List<Example> examples = new ArrayList<>();
        labels.forEach((typed, label) -> {
            List<Key> keys = taxonomy.understand(typed).keys();
            if (keys.stream().anyMatch(key -> key.kind() == Key.Kind.WORDS)) {
                Wanted wanted = concerns.wanted(typed, keys);
                stories.forEach((articles, subject) -> {
                    boolean about = isOf(articles, label.about());
                    if (about || !isOf(articles, label.touched())) {
                        examples.add(new Example(set, words.evidence(wanted, subject), about));
                    }
                });
            }
        });
        return examples;
    }

    private static boolean isOf(List<JsonNode> articles, Set<String> labelled) {
        return articles.stream()
                .anyMatch(article -> labelled.contains(article.path("id").asString()));
    }

    private Collection<List<JsonNode>> stories(String set) throws IOException {
        Map<String, JsonNode> articles = new HashMap<>();
        for (JsonNode article : lines(set, "articles.jsonl")) {
            articles.put(article.path("id").asString(), article);
        }
        Map<String, List<JsonNode>> stories = new LinkedHashMap<>();
        for (JsonNode gold : lines(set, "gold.jsonl")) {
            stories.computeIfAbsent(gold.path("story").asString(), _ -> new ArrayList<>())
                    .add(articles.get(gold.path("id").asString()));
        }
        return stories.values();
    }

    private List<JsonNode> lines(String set, String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("news").resolve(set).resolve(file))) {
            lines.add(JsonMapper.shared().readTree(line));
        }
        return lines;
    }

    /** As a single fact is told: the headline and the first sentence of one, and how all of them begin. */
    private Subject subject(List<JsonNode> articles) {
        JsonNode first = articles.getFirst();
        String text = first.path("text").asString();
        String sentence = linguist.sentences(text).stream()
                .findFirst()
                .map(one -> one.in(text))
                .orElse("");
        List<String> leads = articles.stream()
                .map(article -> article.path("title").asString() + " "
                        + String.join(
                                " ",
                                List.of(article.path("text").asString().split("\\s+", LEAD_WORDS + 1)).stream()
                                        .limit(LEAD_WORDS)
                                        .toList()))
                .toList();
        return concerns.subject(first.path("title").asString(), sentence, Map.of(), leads);
    }
}
