package app.bellwether.signals.claims;

import java.util.Collection;

/**
 * Finds what speaks against a claim, by one narrow rule only: a measure that turned. A negation or an opposite word alone says nothing: it was
 * right once in eighteen times.
 */
public final class Disputes {

    private static final double LEAST_COSINE = .55;

    private Disputes() {}

    /**
     * Whether the other claim tells that what several say was reversed. It is held against the centre and any who say what that says, since
     * the next report of a series is worded like one of the last.
     *
     * @param said the claims that say what the centre says
     */
    public static boolean reverses(Claim centre, Collection<Claim> said, Claim other) {
        return turns(centre, other)
                || said.stream()
                        .filter(Claim::isMain)
                        .filter(claim -> isSameMeasure(centre, claim) && isSameMeasure(centre, other))
                        .anyMatch(claim -> turns(claim, other));
    }

    private static boolean isSameMeasure(Claim one, Claim other) {
        Wording mine = one.wording();
        Wording theirs = other.wording();
        return mine.predicate().measured().equals(theirs.predicate().measured());
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
}
