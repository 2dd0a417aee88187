package app.bellwether.matching;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber was sent so far.
 *
 * @param versions of each item the newest version that they were sent
 * @param last when their last brief was sealed, null before the first
 */
public record Sent(Map<ItemRef, Integer> versions, @Nullable Instant last) {

    public Sent {
        versions = Map.copyOf(versions);
    }

    /** Of somebody who was sent nothing yet. */
    public static Sent nothing() {
        return new Sent(Map.of(), null);
    }
}
