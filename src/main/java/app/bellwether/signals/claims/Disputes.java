package app.bellwether.signals.claims;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what speaks against a claim, by two narrow rules only: a measure that turned, and a deed that is taken back or denied. A negation or
 * an opposite word alone says nothing: it was right once in eighteen times.
 */
public final class Disputes {

    private static final double LEAST_COSINE = .55;

    private static final Pattern DENYING = Pattern.compile("\\bden(?:y|ies|ied|ying)\\b");

    /** Who asks that a thing be undone has not undone it, and that the asking failed does not either. */
    private static final Pattern ASKED =
            Pattern.compile("(?i)\\b(?:petition|motion|lawsuit|request|appeal|call|demand|push|bid|effort)s?"
                    + " (?:to|for|that|against)\\b");

    private static final double SAME_MATTER = .65;

    private Disputes() {}

    /**
     * Why the other claim speaks against what several say, in fixed words; empty when it does not. All of it is held against the
     * centre; only a measure that turned is seen by any who say what the centre says, since the next report of a series is
     * worded like one of the last.
     *
     * @param said the claims that say what the centre says
     */
    public static Optional<String> between(Claim centre, Collection<Claim> said, Claim other) {
        return between(centre, other)
                .or(() -> said.stream()
                        .filter(Claim::isMain)
                        .filter(claim -> isSameMeasure(centre, claim) && isSameMeasure(centre, other))
                        .filter(claim -> turns(claim, other))
                        .findFirst()
                        .map(_ -> "reversed"));
    }

    private static boolean isSameMeasure(Claim one, Claim other) {
        Wording mine = one.wording();
        Wording theirs = other.wording();
        return mine.predicate().measured().equals(theirs.predicate().measured());
    }

    /** Why the other claim speaks against the centre, in fixed words; empty when it does not. */
    public static Optional<String> between(Claim centre, Claim other) {
        boolean undone = undoes(centre, other);
        boolean denying = DENYING.matcher(other.quote()).find();
        if (turns(centre, other) || (undone && !denying)) {
            return Optional.of("reversed");
        }
        return undone && denying ? Optional.of("denied") : Optional.empty();
    }

    /** The same measured thing goes the other way later. */
    private static boolean turns(Claim centre, Claim other) {
        Wording mine = centre.wording();
        Wording theirs = other.wording();
        Likeness likeness = Likeness.between(centre, other);
        return mine.direction() != null
                && theirs.direction() != null
                && mine.direction() != theirs.direction()
                && mine.negated() == theirs.negated()
                && !mine.quantities().isEmpty()
                && !theirs.quantities().isEmpty()
                && likeness.cosine() >= LEAST_COSINE
                && likeness.share() >= .5
                && likeness.plain() >= 2
                && !mine.predicate().measured().isEmpty()
                && mine.predicate().measured().equals(theirs.predicate().measured())
                && other.origin().published().isAfter(centre.origin().published());
    }

    /** What was done is taken back later, or said not to have been: a ban is lifted or denied, a deal is cancelled. */
    private static boolean undoes(Claim centre, Claim other) {
        Likeness likeness = Likeness.between(centre, other);
        return centre.wording().isUndoneIn(other.wording())
                && !other.wording().negated()
                && !Parties.differ(centre.wording(), other.wording())
                && !other.wording().predicate().open()
                && !ASKED.matcher(other.quote()).find()
                && !other.wording().predicate().ahead()
                && likeness.matter()
                && likeness.cosine() >= LEAST_COSINE
                && likeness.share() >= SAME_MATTER
                && likeness.plain() >= 2
                && other.origin().published().isAfter(centre.origin().published());
    }
}
