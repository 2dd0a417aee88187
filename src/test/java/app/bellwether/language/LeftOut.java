package app.bellwether.language;

import app.bellwether.judging.Learned;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Learns what decides whether something is of a topic or an interest, and prints how good it is on each set with that set left out. */
final class LeftOut {

    private static final double COST = 10;

    private LeftOut() {}

    /** What speaks for it, and whether it is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(String set, double[] values, boolean is) {}

    /** @param shares from which likelihoods on precision and recall are printed */
    static void learn(String name, List<Example> examples, double[] shares) {
        for (String set : new TreeSet<>(examples.stream().map(Example::set).toList())) {
            Predicate<Example> its = example -> example.set().equals(set);
            double[] without = learned(examples.stream().filter(its.negate()).toList());
            say(set + ", left out", without, examples.stream().filter(its).toList(), shares);
        }
        double[] weights = learned(examples);
        say("all, seen", weights, examples, shares);
        System.out.println(Learned.line(name, weights));
    }

    private static double[] learned(List<Example> examples) {
        boolean[] is = new boolean[examples.size()];
        for (int at = 0; at < is.length; at++) {
            is[at] = examples.get(at).is();
        }
        return Learned.classes(examples.stream().map(Example::values).toList(), is, COST, 1);
    }

    private static void say(String what, double[] weights, List<Example> examples, double[] shares) {
        StringBuilder line = new StringBuilder(what).append(':');
        for (double share : shares) {
            line.append(' ').append(share).append(' ');
            line.append(figures(examples, one -> TopicReader.likelihood(weights, one.values()) >= share));
        }
        System.out.println(line);
    }

    private static String figures(List<Example> examples, Predicate<Example> found) {
        long right = examples.stream().filter(found).filter(Example::is).count();
        long all = examples.stream().filter(found).count();
        long wanted = examples.stream().filter(Example::is).count();
        return String.format(Locale.ROOT, "%.3f/%.3f", right / (double) all, right / (double) wanted);
    }
}
