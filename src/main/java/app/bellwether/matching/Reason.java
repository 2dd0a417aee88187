package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.util.List;

/**
 * Why an item concerns a subscriber.
 *
 * @param interest which of theirs
 * @param because which keys of the item, or words of it, fulfil it
 */
public record Reason(Interest interest, List<Key> because) {}
