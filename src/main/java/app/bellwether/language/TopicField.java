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
 * All topics of the vocabulary by the meaning of their words, to tell how far one stands out among them for a text. How like a text is to
 * one topic says little by itself: some are like whatever is in the news, some like nothing. Safe for threads.
 */
final class TopicField {

    /** The same for everybody who asks, and dear to find. */
    private static final Map<String, float[]> EMBEDDED = new ConcurrentHashMap<>();

    private final Taxonomy taxonomy;
    private final List<Topic> topics;
    private final List<float[]> vectors;
    private final Map<Key, int[]> within = new ConcurrentHashMap<>();

    TopicField(Taxonomy taxonomy, Linguist linguist) {
        this.taxonomy = taxonomy;
        this.topics = List.copyOf(taxonomy.topics());
        this.vectors = topics.stream()
                .map(topic -> EMBEDDED.computeIfAbsent(described(topic), linguist::embed))
                .toList();
    }

    private static String described(Topic topic) {
        return Stream.concat(Stream.of(topic.name()), topic.words().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** By how many deviations more than to a topic at random the text is like the topic, or like the one in it that it is most like. */
    double outstanding(Key topic, float[] text) {
        double[] likeness = vectors.stream()
                .mapToDouble(vector -> Linguist.cosine(vector, text))
                .toArray();
        double mean = DoubleStream.of(likeness).average().orElse(0);
        double variance = DoubleStream.of(likeness)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0);
        double most = IntStream.of(within.computeIfAbsent(topic, this::within))
                .mapToDouble(at -> likeness[at])
                .max()
                .orElse(mean);
        return variance == 0 ? 0 : (most - mean) / Math.sqrt(variance);
    }

    private int[] within(Key wanted) {
        return IntStream.range(0, topics.size())
                .filter(at ->
                        taxonomy.widen(Key.topic(topics.get(at).id())).contains(wanted))
                .toArray();
    }
}
