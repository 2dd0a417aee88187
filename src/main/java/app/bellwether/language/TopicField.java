package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All topics of the vocabulary by the meaning of their words, to tell how likely a text is of one. How like it is to one says little by
 * itself: some topics are like whatever is in the news, some like nothing; so it counts how far one stands out among all. Safe for threads.
 */
final class TopicField {

    /** What speaks for a text's being of a topic, as {@code src/train/topics} finds it: a bias, and a weight for each of the evidence. */
    private static final double[] LEARNED = {-6.61, .623, 6.58, 2.52, 1.26};

    /** By their words, the same for everybody; to find them all takes some seconds, when one is asked for first. */
    private static final Map<String, float[]> EMBEDDED = new ConcurrentHashMap<>();

    private final Taxonomy taxonomy;
    private final Linguist linguist;
    private final List<Key> topics;
    private final List<String> described;
    private final Map<Key, int[]> within = new ConcurrentHashMap<>();

    TopicField(Taxonomy taxonomy, Linguist linguist) {
        this.taxonomy = taxonomy;
        this.linguist = linguist;
        this.topics =
                taxonomy.topics().stream().map(topic -> Key.topic(topic.id())).toList();
        this.described = taxonomy.topics().stream().map(TopicField::described).toList();
    }

    private static String described(Topic topic) {
        return Stream.concat(Stream.of(topic.name()), topic.words().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** How likely a text is of a topic for which that speaks. */
    static double likelihood(double[] evidence) {
        return likelihood(LEARNED, evidence);
    }

    /** The same by other weights, a bias first. */
    static double likelihood(double[] weights, double[] evidence) {
        double sum = weights[0];
        for (int i = 0; i < evidence.length; i++) {
            sum += weights[i + 1] * evidence[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * What speaks for a text's being of a topic.
     *
     * @param shown how much its words show the topic, or one in it; 0 when they do not
     * @param named how like it is to what the topic is called
     * @param standing how far each topic stands out for it
     */
    double[] evidence(Key topic, double shown, double named, double[] standing) {
        double most = IntStream.of(within.computeIfAbsent(topic, this::within))
                .mapToDouble(at -> standing[at])
                .max()
                .orElse(0);
        return new double[] {shown > 0 ? 1 : 0, shown, named, most};
    }

    /** By how many deviations more than to a topic at random a text is like each topic. */
    double[] standing(float[] text) {
        double[] likeness = described.stream()
                .mapToDouble(words -> Linguist.cosine(embedded(words), text))
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

    private int[] within(Key wanted) {
        return IntStream.range(0, topics.size())
                .filter(at -> taxonomy.widen(topics.get(at)).contains(wanted))
                .toArray();
    }

    private float[] embedded(String words) {
        return EMBEDDED.computeIfAbsent(words, linguist::embed);
    }
}
