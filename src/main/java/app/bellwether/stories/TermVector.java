package app.bellwether.stories;

import app.bellwether.language.Shingles;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;

/**
 * Words with weights, of length 1 as a vector. Its likeness to another is the cosine. The words are in the order of their
 * fingerprints, so that two lists are compared without looking at the words themselves, which lie all over the memory.
 *
 * @param words each once
 * @param weights of the words
 * @param prints of the words, growing; of 64 bits, so that two words practically never have the same
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
record TermVector(
        String[] words, float[] weights, @Transient long[] prints) {

    /** The same words with the same weights in their order. */
    @PersistenceCreator
    static TermVector of(String[] words, float[] weights) {
        long[] prints = Stream.of(words).mapToLong(Shingles::hash).toArray();
        int[] order = IntStream.range(0, words.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> prints[i]).thenComparing(i -> words[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        float[] ordered = new float[order.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = weights[order[i]];
        }
        return new TermVector(
                IntStream.of(order).mapToObj(i -> words[i]).toArray(String[]::new),
                ordered,
                IntStream.of(order).mapToLong(i -> prints[i]).toArray());
    }

    /** Weighs each word by how often it stands there, slowly growing, and by its worth. */
    static TermVector of(Collection<String> stems, ToDoubleFunction<String> worth) {
        Map<String, Integer> counts = new HashMap<>();
        stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        List<String> words = counts.keySet().stream().sorted().toList();
        double[] raw = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (1 + Math.log(counts.getOrDefault(words.get(i), 1))) * worth.applyAsDouble(words.get(i));
            sum += raw[i] * raw[i];
        }
        float[] weights = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            weights[i] = sum == 0 ? 0 : (float) (raw[i] / Math.sqrt(sum));
        }
        return of(words.toArray(String[]::new), weights);
    }

    double dot(TermVector other) {
        double sum = 0;
        int mine = 0;
        int its = 0;
        while (mine < prints.length && its < other.prints.length) {
            long one = prints[mine];
            long two = other.prints[its];
            if (one == two) {
                sum += (double) weights[mine] * other.weights[its];
            }
            mine += one <= two ? 1 : 0;
            its += two <= one ? 1 : 0;
        }
        return sum;
    }

    /** The same with a sum of several. */
    double dot(Map<String, Double> sums) {
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += weights[i] * sums.getOrDefault(words[i], 0.0);
        }
        return sum;
    }

    void addTo(Map<String, Double> sums) {
        for (int i = 0; i < words.length; i++) {
            sums.merge(words[i], (double) weights[i], Double::sum);
        }
    }
}
