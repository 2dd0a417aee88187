package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether an item is only of a region at home, where much else happens than what a reader follows: whoever follows a topic, a name or words of
 * their own and a region means what is of them there. From abroad little is told, and all of it is of the region that they look at; who names
 * two regions of which it is means the inner one.
 *
 * @param home of those who tell what there is to tell
 * @param place whether words that somebody typed name a place
 */
record OnlyOfHome(Home home, Predicate<String> place) {

    /** Says it of items, to whoever follows and mutes that. */
    Predicate<Judged> to(List<Interest> interests) {
        boolean subject = interests.stream().anyMatch(interest -> !interest.muted() && isSubject(interest));
        return subject ? this::is : _ -> false;
    }

    private boolean is(Judged one) {
        List<Interest> met =
                one.reasons().stream().map(Reason::interest).distinct().toList();
        return met.size() == 1
                && Turns.isPlace(met.getFirst())
                && !one.candidate().abroad()
                && met.getFirst().keys().stream().anyMatch(home::holds);
    }

    /** What is no place and not of one: a town or a topic that goes by a country's name is one, and the world is wherever they do not look. */
    private boolean isSubject(Interest interest) {
        return interest.keys().stream().noneMatch(key -> key.kind() == Key.Kind.REGION || key.equals(Key.WORLD))
                && !place.test(interest.typed());
    }
}
