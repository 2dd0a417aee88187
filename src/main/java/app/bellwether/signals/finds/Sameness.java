package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import app.bellwether.writing.Extracts;

/** Whether two sentences tell the same. */
final class Sameness {

    private static final double SAME_WORDS = .55;
    private static final double SAME_SENSE = .72;

    /** Of the same people and places, much less needs to be said alike. */
    private static final double SAME_AFFAIR = .55;

    private static final int SAME_NAMES = 3;

    private Sameness() {}

    /** That something is so and that somebody denies it are two facts, in nearly the same words. */
    static boolean repeats(Claim one, Claim other) {
        return one.statement().denies() == other.statement().denies() && of(one, other);
    }

    static boolean of(Claim one, Claim other) {
        return overlap(one, other) >= SAME_WORDS || (areEmbedded(one, other) && areNear(one, other));
    }

    private static boolean areNear(Claim one, Claim other) {
        double cosine = one.cosine(other);
        return cosine >= SAME_SENSE || (cosine >= SAME_AFFAIR && names(one, other) >= SAME_NAMES);
    }

    /** How near each other two are in sense, 0 to 1; where the embedding does not know their language, in words. */
    static double nearness(Claim one, Claim other) {
        return areEmbedded(one, other) ? Math.max(0, one.cosine(other)) : overlap(one, other);
    }

    /** The embedding that ships has read English alone. */
    private static boolean areEmbedded(Claim one, Claim other) {
        return one.origin().language().equals("en") && other.origin().language().equals("en");
    }

    private static long names(Claim one, Claim other) {
        return one.statement().names().stream()
                .filter(other.statement().names()::contains)
                .count();
    }

    private static double overlap(Claim one, Claim other) {
        return Extracts.overlap(
                one.statement().stems().keySet(), other.statement().stems().keySet());
    }
}
