package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches for the weights of {@link Affinity} on five sets, and on each four of them to see how good they are on the fifth:
 * {@code src/trial/evaluate --tune} asks for it. Takes the folder of the sets; writes one JSON line.
 */
final class Tuning {

    private static final List<String> SETS = List.of("week", "months", "events", "triples", "excerpts");

    /** Round numbers, and how far from them is far. */
    private static final double[] START = {12, 2, 12, 1, 1, 2.5, 3.5, 1.5, .6, .6, 8};

    private static final double[] WIDTH = {3, 2, 3, 1, 1, 1, 1, .5, .15, .2, 1};

    private static final int VARIATIONS = 2;
    private static final int ROUNDS = 20;
    private static final int SEEDS = 2;

    private Tuning() {}

    public static void main(String[] arguments) throws IOException {
        Linguist linguist = remembering(Linguist.standard(Taxonomy.standard()));
        List<Rehearsal> sets = new ArrayList<>();
        for (String name : SETS) {
            sets.add(new Rehearsal(GoldSet.read(Path.of(arguments[0], name)), linguist, VARIATIONS));
        }
        tell("as it is", Affinity.FOUND, sets, linguist);
        Affinity found = tune(sets);
        tell("tuned on all", found, sets, linguist);
        List<String> lines = new ArrayList<>();
        for (Rehearsal left : sets) {
            Affinity others = tune(sets.stream().filter(set -> set != left).toList());
            tell("tuned without " + left.set.name(), others, List.of(left), linguist);
            GoldScore with = left.set.score(linguist, found);
            GoldScore without = left.set.score(linguist, others);
            lines.add("\"%s\":[%.4f,%.4f,%.4f,%.4f]"
                    .formatted(left.set.name(), with.cubed(), with.pairs(), without.cubed(), without.pairs()));
        }
        System.out.println("{" + String.join(",", lines) + "}");
    }

    /** The mean of what several seeds find: one alone hangs on what it happened to draw. */
    private static Affinity tune(List<Rehearsal> sets) {
        Search search = new Search(START, WIDTH);
        double[] mean = new double[START.length];
        for (int seed = 1; seed <= SEEDS; seed++) {
            double[] found = search.find(weights -> score(sets, weights), ROUNDS, seed);
            Arrays.setAll(mean, k -> mean[k] + found[k] / SEEDS);
        }
        return affinity(mean);
    }

    private static double score(List<Rehearsal> sets, double[] weights) {
        Affinity affinity = affinity(weights);
        return sets.parallelStream()
                .mapToDouble(set -> set.score(affinity))
                .average()
                .orElse(0);
    }

    private static Affinity affinity(double[] of) {
        return new Affinity(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7], of[8], of[9], of[10]);
    }

    private static void tell(String what, Affinity affinity, List<Rehearsal> sets, Linguist linguist) {
        System.err.println(what + ": " + affinity);
        for (Rehearsal set : sets) {
            GoldScore real = set.set.score(linguist, affinity);
            GoldScore rehearsed = set.asItIs(affinity);
            System.err.printf(
                    "  %-7s %.3f / %.3f  rehearsed %.3f / %.3f  varied %.3f%n",
                    set.set.name(),
                    real.cubed(),
                    real.pairs(),
                    rehearsed.cubed(),
                    rehearsed.pairs(),
                    set.score(affinity));
        }
    }

    /** Asked the same again, it need not think. */
    private static Linguist remembering(Linguist linguist) {
        Map<List<Object>, Object> known = new HashMap<>();
        return (Linguist) Proxy.newProxyInstance(
                Tuning.class.getClassLoader(), new Class<?>[] {Linguist.class}, (proxy, method, arguments) -> {
                    List<Object> question = List.of(method.getName(), List.of(arguments));
                    Object answer = known.get(question);
                    if (answer == null) {
                        answer = method.invoke(linguist, arguments);
                        known.put(question, answer);
                    }
                    return answer;
                });
    }
}
