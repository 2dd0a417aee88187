package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.util.List;

/**
 * Why an item concerns a subscriber.
 *
 * @param interest which of theirs
 * @param because which keys of the item, or words of it, fulfil it; empty when it is only near in meaning
 * @param degree how far it fulfils it: 1 by its keys, less when it is only near
 */
public record Reason(Interest interest, List<Key> because, double degree) {

    /** What the interest makes of the item's strength. */
    double weight() {
        return interest.weight() * degree;
    }
}
