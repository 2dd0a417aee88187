package app.bellwether.matching;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber was sent so far.
 *
 * @param versions of each item the newest version that they were sent
 * @param last when their last brief was sealed, null before the first
 * @param opening what opened their last brief, by its title; null when that is not known
 */
public record Sent(
        Map<ItemRef, Integer> versions,
        @Nullable Instant last,
        @Nullable String opening) {

    public Sent {
        versions = Map.copyOf(versions);
    }

    /** Of whose last brief only the instant is known. */
    public Sent(Map<ItemRef, Integer> versions, @Nullable Instant last) {
        this(versions, last, null);
    }

    /** Of some of the items alone. */
    public Sent only(Predicate<ItemRef> which) {
        Map<ItemRef, Integer> some = new HashMap<>(versions);
        some.keySet().removeIf(which.negate());
        return new Sent(some, last, opening);
    }

    /** Of somebody who was sent nothing yet. */
    public static Sent nothing() {
        return new Sent(Map.of(), null);
    }
}
