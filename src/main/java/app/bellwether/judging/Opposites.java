package app.bellwether.judging;

import app.bellwether.language.Antonyms;
import app.bellwether.language.Linguist;
import java.util.Map;
import java.util.Set;

/** Which words contradict each other when one stands where the other did, from general knowledge of English. */
final class Opposites {

    private final Map<String, Set<String>> opposites;

    Opposites(Linguist linguist) {
        this.opposites = Antonyms.by(words -> linguist.stems(String.join(", ", words), "en"));
    }

    /** Whether one says a word that the other does not, which says its opposite instead. */
    boolean differ(Statement one, Statement other) {
        return turns(one, other) || turns(other, one);
    }

    boolean turns(Statement one, Statement other) {
        return one.stems().keySet().stream()
                .filter(stem -> !other.stems().containsKey(stem))
                .anyMatch(stem -> opposites.getOrDefault(stem, Set.of()).stream()
                        .anyMatch(its ->
                                other.stems().containsKey(its) && !one.stems().containsKey(its)));
    }
}
