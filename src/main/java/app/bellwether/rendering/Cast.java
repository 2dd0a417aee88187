package app.bellwether.rendering;

import app.bellwether.mail.Encoded;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a template made of a fragment. Lines that no hole is in are encoded; all others are kept as they are, since where such a line
 * is to be broken depends on what goes into its holes, and for the first one on what stands before it.
 */
record Cast(List<Step> steps) {

    Cast {
        steps = List.copyOf(steps);
    }

    /** What stands there. */
    sealed interface Step {

        /** Whole lines. */
        record Lines(Encoded encoded) implements Step {}

        record Words(String words) implements Step {}

        record Open(int hole) implements Step {}
    }

    static Cast of(String made) {
        List<Step> steps = new ArrayList<>();
        int from = made.indexOf('\n') + 1;
        open(made.substring(0, from), steps);
        int done = from;
        while (from < made.length()) {
            int end = made.indexOf('\n', from) + 1;
            String line = made.substring(from, end == 0 ? made.length() : end);
            if (end == 0 || hasHole(line)) {
                encode(made.substring(done, from), steps);
                open(line, steps);
                done = from + line.length();
            }
            from += line.length();
        }
        encode(made.substring(done), steps);
        return new Cast(steps);
    }

    private static boolean hasHole(String line) {
        return IntStream.range(0, line.length()).anyMatch(at -> Hole.at(line, at) >= 0);
    }

    private static void encode(String lines, List<Step> steps) {
        if (!lines.isEmpty()) {
            steps.add(new Step.Lines(Encoded.of(lines)));
        }
    }

    private static void open(String line, List<Step> steps) {
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            int hole = Hole.at(line, at);
            if (hole >= 0) {
                steps.add(new Step.Words(line.substring(from, at)));
                steps.add(new Step.Open(hole));
                from = Hole.end(line, at);
            }
        }
        steps.add(new Step.Words(line.substring(from)));
    }
}
