package app.bellwether.signals.claims;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells deeds apart that share nearly all their words: by who does them, where, and to whom. */
final class Parties {

    private static final Set<String> BODIES = Set.of("commission", "committee", "council", "court", "fund");

    private static final String HOME = "US";

    private Parties() {}

    /** Whether somebody else does it, or does it elsewhere or to somebody else, as far as the sentences say. */
    static boolean differ(Wording one, Wording other) {
        return ofOthers(one, other) || isElsewhere(one, other) || ofOtherObjects(one, other);
    }

    /** Other names or another office before the action, and nowhere in the other sentence. */
    private static boolean ofOthers(Wording one, Wording other) {
        Set<String> mine = one.predicate().subjects();
        Set<String> theirs = other.predicate().subjects();
        boolean both = apart(mine, theirs) && apart(mine, other.names()) && apart(theirs, one.names());
        boolean strangers = apart(theirs, one.names())
                && named(one).stream().anyMatch(name -> !other.names().contains(name));
        // "Facebook barred him" and "Twitter barred him": each has its own doer, of whom the other says nothing
        boolean doers = Collections.disjoint(mine, theirs)
                && mine.stream().anyMatch(name -> !other.stems().contains(name))
                && theirs.stream().anyMatch(name -> !one.stems().contains(name));
        return both
                || strangers
                || doers
                || apart(one.predicate().offices(), other.predicate().offices())
                || apart(bodies(one), bodies(other));
    }

    /** "Cut jobs in Germany" and "cut jobs in Brazil"; what an American paper calls American says little of where. */
    private static boolean isElsewhere(Wording one, Wording other) {
        return areElsewhere(one.countries(), other.countries())
                || (one.action() == other.action()
                        && areElsewhere(
                                one.predicate().scenes(), other.predicate().scenes()));
    }

    private static boolean areElsewhere(Set<String> some, Set<String> others) {
        return apart(some, others) && !some.contains(HOME) && !others.contains(HOME);
    }

    /** "Approved Leqembi" and "approved Kisunla". */
    private static boolean ofOtherObjects(Wording one, Wording other) {
        return one.action() == other.action()
                && apart(one.predicate().objects(), other.stems())
                && apart(other.predicate().objects(), one.stems());
    }

    /** A commission that is formed is no committee; what is named after the first is what led to it. */
    private static Set<String> bodies(Wording wording) {
        return wording.words().stream()
                .map(Word::bare)
                .filter(BODIES::contains)
                .limit(1)
                .collect(Collectors.toSet());
    }

    private static List<String> named(Wording one) {
        return one.core().keySet().stream().filter(one.names()::contains).toList();
    }

    private static boolean apart(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }
}
