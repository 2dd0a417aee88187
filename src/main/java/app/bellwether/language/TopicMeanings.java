package app.bellwether.language;

import app.bellwether.taxonomy.Topic;
import app.bellwether.taxonomy.VocabularyLines;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The topics of the vocabulary by the meaning of their words. How like a text is to a topic says little by itself: some topics are like
 * whatever is in the news, some like nothing; so it counts how far one stands out among all. Safe for threads.
 */
final class TopicMeanings {

    /** A line for each topic, {@linkplain #line as written} by {@code src/train/topics}: to find them all takes some seconds. */
    private static final String SHIPPED = "/language/topic-meanings.base64";

    /** The same for everybody; a topic of other words than those that ship is added when it is first asked for. */
    private static final Map<String, float[]> KNOWN = shipped();

    private final List<Topic> topics;
    private final List<String> names;
    private final Function<String, float[]> embed;

    TopicMeanings(List<Topic> topics, Function<String, float[]> embed) {
        this.topics = topics;
        this.names = topics.stream().map(TopicMeanings::name).toList();
        this.embed = embed;
    }

    /** By their {@linkplain #name names}. */
    static Map<String, float[]> shipped() {
        return VocabularyLines.of(SHIPPED).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        line -> line[0], line -> vector(line[1]), (one, _) -> one, ConcurrentHashMap::new));
    }

    private static float[] vector(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        float[] vector = new float[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            vector[at] = bytes[at];
        }
        return Embedder.unit(vector);
    }

    /** A topic with its meaning, in bytes. */
    static String line(Topic topic, Function<String, float[]> embed) {
        byte[] bytes = Linguist.inBytes(middle(topic, embed));
        return name(topic) + " " + Base64.getEncoder().encodeToString(bytes);
    }

    /** With what tells its words from others, so that no meaning outlives the words that it is of. */
    static String name(Topic topic) {
        return topic.id() + ":" + Integer.toHexString(words(topic).hashCode());
    }

    private static List<String> words(Topic topic) {
        return Stream.of(
                        Stream.of(topic.name()),
                        topic.words().stream(),
                        topic.pairs().stream().map(pair -> pair.one() + " " + pair.other()))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    /** By how many deviations more than to a topic at random a text is like each topic, in their order. */
    double[] standing(float[] text) {
        double[] likeness = IntStream.range(0, topics.size())
                .mapToDouble(at -> Linguist.cosine(of(at), text))
                .toArray();
        double mean = DoubleStream.of(likeness).average().orElse(0);
        double variance = DoubleStream.of(likeness)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0);
        double deviation = Math.sqrt(variance);
        return DoubleStream.of(likeness)
                .map(one -> deviation == 0 ? 0 : (one - mean) / deviation)
                .toArray();
    }

    private float[] of(int at) {
        return KNOWN.computeIfAbsent(names.get(at), _ -> middle(topics.get(at), embed));
    }

    /** Amid its words: one text of all of them would mean something else. */
    static float[] middle(Topic topic, Function<String, float[]> embed) {
        List<float[]> words = words(topic).stream().map(embed).toList();
        float[] middle = new float[words.getFirst().length];
        for (float[] word : words) {
            for (int at = 0; at < middle.length; at++) {
                middle[at] += word[at];
            }
        }
        return Embedder.unit(middle);
    }
}
