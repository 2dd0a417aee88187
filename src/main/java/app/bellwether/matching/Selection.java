package app.bellwether.matching;

import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Set;

/**
 * What was selected for a subscriber, and whether it is worth saying.
 *
 * @param matches what was taken, best first; empty when the gate says no
 * @param decisions of what was taken and of the nearest misses
 * @param worthSaying whether the best of it reaches the subscriber's threshold
 * @param best the best score
 * @param reason in a reader's words, why there is or is not a brief
 * @param home the countries that a third of all there is to select from is of, and what holds these; none when too little names a place
 */
public record Selection(
        List<Match> matches, List<Decision> decisions, boolean worthSaying, double best, String reason, Set<Key> home) {

    /** The same of what is told by those who are at home there. */
    Selection amid(Set<Key> home) {
        return new Selection(matches, decisions, worthSaying, best, reason, home);
    }
}
