package app.bellwether.briefs.composing;

import app.bellwether.matching.Match;
import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.util.List;

/**
 * How much an item is of what a reader follows. Who follows topics and regions is concerned most by what is of both: a court of their
 * country before any court, and before all that is of their country.
 */
final class Scope {

    private final List<Interest> interests;

    /** Of what they follow, muted or not. */
    Scope(List<Interest> interests) {
        this.interests =
                interests.stream().filter(interest -> !interest.muted()).toList();
    }

    /** Whether they follow topics and regions, and it is only of one or the other. */
    boolean isHalf(Match match) {
        List<Interest> met = met(match);
        return interests.stream().anyMatch(Scope::isOfAPlace)
                && interests.stream().anyMatch(Scope::isOfASubject)
                && !(isInside(match) && met.stream().anyMatch(Scope::isOfASubject));
    }

    /** Whether it is of a single topic of theirs, and only of regions that they do not follow though they follow some. */
    boolean isElsewhere(Match match) {
        return met(match).size() == 1
                && isATopic(met(match).getFirst())
                && !regions().isEmpty()
                && match.candidate().keys().stream().anyMatch(key -> key.kind() == Key.Kind.REGION);
    }

    /** Whether it is of a region that they follow, alone or with a topic. */
    boolean isInside(Match match) {
        return met(match).stream().anyMatch(Scope::isOfAPlace);
    }

    /** The interests that are regions and nothing else. */
    List<Interest> regions() {
        return interests.stream()
                .filter(interest -> isAll(interest, Key.Kind.REGION))
                .toList();
    }

    private static List<Interest> met(Match match) {
        return match.reasons().stream()
                .map(reason -> reason.interest())
                .distinct()
                .toList();
    }

    private static boolean isATopic(Interest interest) {
        return isAll(interest, Key.Kind.TOPIC);
    }

    private static boolean isAll(Interest interest, Key.Kind kind) {
        return interest.without().isEmpty() && interest.keys().stream().allMatch(key -> key.kind() == kind);
    }

    private static boolean isOfAPlace(Interest interest) {
        return interest.keys().stream().anyMatch(key -> key.kind() == Key.Kind.REGION);
    }

    private static boolean isOfASubject(Interest interest) {
        return interest.keys().stream().anyMatch(key -> key.kind() != Key.Kind.REGION);
    }
}
