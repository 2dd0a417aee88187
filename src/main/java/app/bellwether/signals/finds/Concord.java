package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How near each other statements of one discussion are in what they say. All of them are about the same, so what all have in common tells
 * nothing: the mean is taken from the embeddings, and a word counts as rarely as it is said there.
 */
final class Concord {

    /** From there on two people say the same: of twenty such pairs, nineteen do. */
    private static final double SAME = .6;

    /** The mean of few statements is hardly that of the discussion. */
    private static final double FEW = 10;

    private final List<Claim> statements;
    private final List<float[]> vectors = new ArrayList<>();
    private final List<Map<String, Double>> words = new ArrayList<>();
    private final boolean embedded;

    Concord(List<Claim> statements) {
        this.statements = statements;
        this.embedded =
                statements.stream().allMatch(one -> one.origin().language().equals("en"));
        if (embedded) {
            readVectors(statements);
        }
        readWords(statements);
    }

    private void readVectors(List<Claim> statements) {
        statements.forEach(one -> vectors.add(unit(one.vector().bytes())));
        if (vectors.isEmpty()) {
            return;
        }
        double known = statements.size() / (statements.size() + FEW);
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += (float) (known * vector[i] / statements.size());
            }
        }
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                vector[i] -= mean[i];
            }
            shorten(vector);
        }
    }

    private static float[] unit(byte[] bytes) {
        float[] vector = new float[bytes.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = bytes[i];
        }
        shorten(vector);
        return vector;
    }

    private static void shorten(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        float length = (float) Math.max(Math.sqrt(sum), 1e-9);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    private void readWords(List<Claim> statements) {
        Map<String, Integer> said = new HashMap<>();
        statements.forEach(one -> one.wording().stems().forEach(stem -> said.merge(stem, 1, Integer::sum)));
        for (Claim one : statements) {
            Map<String, Double> its = new HashMap<>();
            one.wording()
                    .stems()
                    .forEach(stem ->
                            its.put(stem, Math.log((statements.size() + 1) / (said.getOrDefault(stem, 0) + .5))));
            double length = Math.sqrt(
                    its.values().stream().mapToDouble(weight -> weight * weight).sum());
            its.replaceAll((_, weight) -> weight / Math.max(length, 1e-9));
            words.add(its);
        }
    }

    /** Whether two of them, by their places in the list, say the same, and neither denies it. */
    boolean isSame(int one, int other) {
        return of(one, other) >= SAME
                && !statements.get(one).wording().denies(statements.get(other).wording());
    }

    /** About 0 for any two, 2 for the same words. */
    private double of(int one, int other) {
        double inWords = 0;
        for (Map.Entry<String, Double> word : words.get(one).entrySet()) {
            inWords += word.getValue() * words.get(other).getOrDefault(word.getKey(), 0.0);
        }
        if (!embedded) {
            return 2 * inWords;
        }
        double inSense = 0;
        float[] mine = vectors.get(one);
        float[] its = vectors.get(other);
        for (int i = 0; i < mine.length; i++) {
            inSense += mine[i] * its[i];
        }
        return inSense + inWords;
    }
}
