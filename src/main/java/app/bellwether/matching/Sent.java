package app.bellwether.matching;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber was sent so far.
 *
 * @param versions of each item the newest version that they were sent
 * @param last when their last brief was sealed, null before the first
 * @param titles under which they had some of these items
 */
public record Sent(Map<ItemRef, Integer> versions, @Nullable Instant last, Map<ItemRef, String> titles) {

    public Sent {
        versions = Map.copyOf(versions);
        titles = Map.copyOf(titles);
    }

    /** Of items that go by their own titles. */
    public Sent(Map<ItemRef, Integer> versions, @Nullable Instant last) {
        this(versions, last, Map.of());
    }

    /** The title under which they had it, if it is known. */
    String titleOf(Candidate candidate) {
        return titles.getOrDefault(candidate.item(), candidate.title());
    }

    /** Of somebody who was sent nothing yet. */
    public static Sent nothing() {
        return new Sent(Map.of(), null);
    }
}
