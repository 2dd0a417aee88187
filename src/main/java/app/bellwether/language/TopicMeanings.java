package app.bellwether.language;

import app.bellwether.taxonomy.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The topics of the vocabulary by the meaning of their words. How like a text is to a topic says little by itself: some topics are like
 * whatever is in the news, some like nothing; so it counts how far one stands out among all. Safe for threads.
 */
final class TopicMeanings {

    /** By their topic's id, the same for everybody; to find them all takes some seconds, when a text is read first. */
    private static final Map<String, float[]> KNOWN = new ConcurrentHashMap<>();

    private final List<Topic> topics;
    private final Function<String, float[]> embed;

    TopicMeanings(List<Topic> topics, Function<String, float[]> embed) {
        this.topics = topics;
        this.embed = embed;
    }

    /** By how many deviations more than to a topic at random a text is like each topic, in their order. */
    double[] standing(float[] text) {
        double[] likeness = topics.stream()
                .mapToDouble(topic -> Linguist.cosine(of(topic), text))
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

    private float[] of(Topic topic) {
        return KNOWN.computeIfAbsent(topic.id(), _ -> middle(topic));
    }

    /** Amid its words: one text of all of them would mean something else. */
    private float[] middle(Topic topic) {
        List<float[]> words = Stream.of(
                        Stream.of(topic.name()),
                        topic.words().stream(),
                        topic.pairs().stream().map(pair -> pair.one() + " " + pair.other()))
                .flatMap(all -> all)
                .distinct()
                .map(embed)
                .toList();
        float[] middle = new float[words.getFirst().length];
        for (float[] word : words) {
            for (int at = 0; at < middle.length; at++) {
                middle[at] += word[at];
            }
        }
        return Embedder.unit(middle);
    }
}
