package app.bellwether.judging;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Linear weights by name, as training wrote them: a line is a name, the bias and a weight for each value. Probabilities come from
 * a logistic function.
 */
final class Weights {

    private final Map<String, double[]> byName = new LinkedHashMap<>();

    Weights(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            double[] weights = new double[parts.length - 1];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Double.parseDouble(parts[i + 1]);
            }
            byName.put(parts[0], weights);
        }
    }

    static Weights read(String name) {
        return new Weights(VocabularyLines.of("/judging/" + name));
    }

    double sum(String name, double[] values) {
        double[] weights = byName.get(name);
        if (weights == null || weights.length != values.length + 1) {
            throw new IllegalStateException("the weights of " + name + " do not fit " + values.length
                    + " values: make them anew with src/train/judges");
        }
        double sum = weights[0];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i + 1] * values[i];
        }
        return sum;
    }

    /** The weight of one of the last values, the last being 1. */
    double last(String name, int place) {
        double[] weights = Objects.requireNonNull(byName.get(name), name);
        return weights[weights.length - place];
    }

    double probability(String name, double[] values) {
        return 1 / (1 + Math.exp(-sum(name, values)));
    }

    /** Of several that exclude each other, how likely each is; together 1. Each was learned against all others. */
    <E extends Enum<E>> Map<E, Double> probabilities(Class<E> several, double[] values) {
        Map<E, Double> each = new EnumMap<>(several);
        for (E one : several.getEnumConstants()) {
            each.put(one, probability(one.name(), values));
        }
        double all = each.values().stream().mapToDouble(Double::doubleValue).sum();
        each.replaceAll((one, probability) -> probability / all);
        return each;
    }

    /** The likeliest of several; of equals, the first in their order. */
    static <E extends Enum<E>> E likeliest(Map<E, Double> of) {
        return of.entrySet().stream()
                .max(Map.Entry.<E, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
