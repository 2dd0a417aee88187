package app.bellwether.stories;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Words with weights, of length 1 as a vector. Its likeness to another is the cosine.
 *
 * @param words in order, each once
 * @param weights of the words
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
record Terms(String[] words, float[] weights) {

    /** Weighs each word by how often it stands there, slowly growing, and by its worth. */
    static Terms of(Collection<String> stems, ToDoubleFunction<String> worth) {
        Map<String, Integer> counts = new TreeMap<>();
        stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        String[] words = counts.keySet().toArray(String[]::new);
        double[] raw = new double[words.length];
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            raw[i] = (1 + Math.log(counts.getOrDefault(words[i], 1))) * worth.applyAsDouble(words[i]);
            sum += raw[i] * raw[i];
        }
        float[] weights = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            weights[i] = sum == 0 ? 0 : (float) (raw[i] / Math.sqrt(sum));
        }
        return new Terms(words, weights);
    }

    double dot(Terms other) {
        double sum = 0;
        int mine = 0;
        int its = 0;
        while (mine < words.length && its < other.words.length) {
            int order = words[mine].compareTo(other.words[its]);
            if (order == 0) {
                sum += (double) weights[mine++] * other.weights[its++];
            } else if (order < 0) {
                mine++;
            } else {
                its++;
            }
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
