package app.bellwether.matching;

import java.util.List;

/**
 * An item that was taken for a subscriber.
 *
 * @param candidate the item
 * @param score interest × strength × novelty for this reader, 0 to 10
 * @param reasons best first; at least one
 */
public record Match(Candidate candidate, double score, List<Reason> reasons) {

    /** The interests that speak for it, as they were typed, best first; each once. */
    public List<String> because() {
        return reasons.stream()
                .map(reason -> reason.interest().typed())
                .distinct()
                .toList();
    }
}
