package app.bellwether.language;

import app.bellwether.language.LeftOut.Example;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns what speaks for an article's being of a topic. Every topic that an article's label does not name is one that it is not of. */
final class TopicTraining {

    private static final double[] SHARES = {.15, .2, .3, .35, .4, .45, .5};

    private final Path data;
    private final Taxonomy taxonomy = Taxonomy.standard();
    private final Linguist linguist = Linguist.standard(taxonomy);
    private final TopicReader reader = new TopicReader(taxonomy, linguist::embed);
    private final Map<String, Map<String, JsonNode>> sets = new HashMap<>();

    private TopicTraining(Path data) {
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException {
        TopicTraining training = new TopicTraining(Path.of(arguments[0]));
        Files.write(
                Path.of(arguments[2]),
                training.taxonomy.topics().stream()
                        .map(topic -> TopicMeanings.line(topic, training.linguist::embed))
                        .toList());
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            if (!line.startsWith("#")) {
                examples.addAll(training.examples(line.split("\t", -1)));
            }
        }
        LeftOut.learn("LEARNED, for TopicReader:", examples, SHARES);
        LeftOut.learn(
                "BY_WORDS, for TopicReader:",
                examples.stream().map(TopicTraining::byWords).toList(),
                SHARES);
    }

    /** Without what it means. */
    private static Example byWords(Example example) {
        return new Example(example.set(), Arrays.copyOf(example.values(), example.values().length - 1), example.is());
    }

    private List<Example> examples(String[] label) throws IOException {
        JsonNode article = articles(label[0]).get(label[1]);
        if (article == null) {
            throw new IllegalStateException("a label names " + label[0] + " " + label[1] + ", which is not there");
        }
        Set<Key> of = new HashSet<>();
        Arrays.stream(label[2].split(" "))
                .filter(topic -> !topic.isEmpty())
                .forEach(topic -> of.addAll(taxonomy.widen(Key.topic(topic))));
        String title = article.path("title").asString();
        String text = article.path("text").asString();
        double[][] evidence = reader.evidence(
                title, text, linguist.sentences(text), "en", linguist.embed(TopicReader.gist(title, text)));
        List<Example> examples = new ArrayList<>();
        for (Topic topic : taxonomy.topics()) {
            Key key = Key.topic(topic.id());
            examples.add(new Example(label[0], evidence[reader.indexOf(topic.id())], of.contains(key)));
        }
        return examples;
    }

    private Map<String, JsonNode> articles(String set) throws IOException {
        Map<String, JsonNode> known = sets.get(set);
        if (known == null) {
            known = new HashMap<>();
            for (String line : Files.readAllLines(data.resolve(set).resolve("articles.jsonl"))) {
                JsonNode article = JsonMapper.shared().readTree(line);
                known.put(article.path("id").asString(), article);
            }
            sets.put(set, known);
        }
        return known;
    }
}
