package app.bellwether.signals.claims;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a claim says what another one says, which is the centre: the test is not symmetrical, and is never chained.
 *
 * @param score how well it fits, about 0 to 1
 * @param cosine of the sentences' embeddings
 * @param share of the centre's core words by weight that the other has
 * @param plain how many core words they share that are not names
 * @param named how many core words they share that are names
 * @param matter whether they share a core word that is neither a name nor an action, or is the name of what it is done to
 */
public record Likeness(double score, double cosine, double share, int plain, int named, boolean matter) {

    /** Scores from here on support: nearly all such pairs say the same, and below it only half do. */
    public static final double SUPPORTS = .60;

    private static final double CONTEXT = .48;
    private static final int LEAST_CORE = 3;

    /** What is less alike is unrelated. */
    public static final double LEAST_COSINE = .48;

    private static final double LOOSE_COSINE = .58;
    private static final double SAME_COSINE = .72;

    /** Within one story, sentences that are so alike are of one thing already, and it takes less to see that they say it. */
    private static final double SUPPORTS_TOGETHER = .54;

    private static final double TOLD_TOGETHER = .64;

    /** "Launched an attack", "agreed to buy": the deed is the one that follows. */
    private static final Set<Action> CARRYING = EnumSet.of(
            Action.AGREE, Action.APPROVE, Action.DECLARE, Action.GIVE, Action.LAUNCH, Action.OPEN, Action.WIN);

    /** What a likeness comes to. */
    public enum Verdict {
        SUPPORTS,
        CONTEXT,
        NOTHING
    }

    public static Likeness between(Claim centre, Claim other) {
        Wording mine = centre.wording();
        Wording theirs = other.wording();
        double all = 0;
        double shared = 0;
        int plain = 0;
        int named = 0;
        boolean matter = false;
        // "approve" and "pass" are one deed, whichever word of it is among the core
        String deed = sameAction(mine, theirs) ? mine.deed() : "";
        for (Map.Entry<String, Double> word : mine.core().entrySet()) {
            all += word.getValue();
            if (theirs.stems().contains(word.getKey()) || word.getKey().equals(deed)) {
                shared += word.getValue();
                boolean name = mine.names().contains(word.getKey());
                named += name ? 1 : 0;
                plain += name ? 0 : 1;
                matter |= name
                        ? isObject(word.getKey(), mine, theirs)
                        : !mine.deeds().contains(word.getKey());
            }
        }
        double share = all == 0 ? 0 : shared / all;
        double cosine = centre.vector().cosine(other.vector());
        double action = sameAction(mine, theirs) ? .15 : 0;
        return new Likeness(.5 * cosine + .35 * share + action, cosine, share, plain, named, matter);
    }

    /** "Strikes on Gaza" are about Gaza, where strikes are what is told; what a governor signs is not about the governor. */
    private static boolean isObject(String name, Wording one, Wording other) {
        return one.action() != null
                && one.action() == other.action()
                && !one.predicate().subjects().contains(name)
                && !other.predicate().subjects().contains(name);
    }

    /** What it comes to that the other is so like the centre. */
    public Verdict verdict(Claim centre, Claim other) {
        Wording mine = centre.wording();
        Wording theirs = other.wording();
        // two words are too few to be said again by chance of the rest
        boolean wide = mine.core().size() < LEAST_CORE && !sameMeasure(mine, theirs);
        boolean related = !wide && matter && cosine >= LEAST_COSINE && (plain >= 2 || (plain >= 1 && named >= 1));
        if (!related) {
            return Verdict.NOTHING;
        }
        boolean same = sameAction(mine, theirs);
        boolean together = centre.origin().story().equals(other.origin().story());
        double saying = together ? TOLD_TOGETHER : SAME_COSINE;
        boolean alike = cosine >= LOOSE_COSINE || (share >= .5 && same);
        boolean agrees = (same || cosine >= saying)
                && sameWay(mine, theirs)
                && !mine.denies(theirs)
                && !opposes(mine, theirs)
                && !isOtherDeed(mine, theirs)
                && open(mine, mine) == open(mine, theirs)
                && !isExpectedOnly(mine, theirs)
                && !Parties.differ(mine, theirs)
                && !Bygone.isOfOtherMonth(centre, other)
                && !Amounts.differ(mine, theirs)
                && !Amounts.isOtherToll(centre, other);
        if (alike && agrees && score >= (together ? SUPPORTS_TOGETHER : SUPPORTS)) {
            return Verdict.SUPPORTS;
        }
        return score >= CONTEXT && share >= .3 ? Verdict.CONTEXT : Verdict.NOTHING;
    }

    /** Whether the same goes the same way in both, which two words are enough to name. */
    private static boolean sameMeasure(Wording one, Wording other) {
        String measured = one.predicate().measured();
        return one.direction() != null
                && one.direction() == other.direction()
                && !measured.isEmpty()
                && other.stems().contains(measured);
    }

    static boolean sameAction(Wording one, Wording other) {
        Action action = one.action();
        return action != null && other.predicate().actions().contains(action);
    }

    /** Whether what the other does is the opposite. */
    private static boolean opposes(Wording one, Wording other) {
        return one.action() != null && other.action() != null && one.action().isOpposite(other.action());
    }

    /** Whether the other tells only of what the one names beside its own deed. */
    private static boolean isOtherDeed(Wording one, Wording other) {
        return one.action() != null
                && other.action() != null
                && !CARRYING.contains(one.action())
                && one.action() != other.action()
                && !other.predicate().actions().contains(one.action())
                && one.predicate().actions().contains(other.action());
    }

    /** Whether what the one says is only sought or in question in the other. */
    private static boolean open(Wording one, Wording other) {
        boolean main = one.action() == other.action();
        return main ? other.predicate().open() : other.predicate().hedged() || other.action() == Action.PROPOSE;
    }

    /** That a thing is expected does not bear out that it was done; that it was done bears out that it was expected. */
    private static boolean isExpectedOnly(Wording one, Wording other) {
        return one.action() == other.action()
                && other.predicate().ahead()
                && !one.predicate().ahead();
    }

    /** Whether what goes up or down in the other is not spoken of in the one: deaths, where it speaks of cases. */
    private static boolean otherMeasure(Wording one, Wording other) {
        String measured = other.predicate().measured();
        return !measured.isEmpty()
                && !one.predicate().measured().isEmpty()
                && !one.stems().contains(measured);
    }

    /** A measure must go the same way in both, and in no part of the other the other way. */
    private static boolean sameWay(Wording one, Wording other) {
        Set<Action> theirs = other.predicate().actions();
        if (otherMeasure(one, other) && otherMeasure(other, one)) {
            return false;
        }
        if (one.direction() == null) {
            return other.direction() == null || theirs.contains(one.action());
        }
        Action opposite = one.direction() == Action.UP ? Action.DOWN : Action.UP;
        return theirs.contains(opposite)
                ? sameMeasure(one, other) && sameMeasure(other, one)
                : one.direction() == other.direction() || theirs.contains(one.direction());
    }
}
