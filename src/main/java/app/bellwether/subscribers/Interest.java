package app.bellwether.subscribers;

import app.bellwether.taxonomy.Key;
import java.util.List;

/**
 * Something a subscriber wants to read of, or never.
 *
 * @param typed the subscriber's words
 * @param said those words as understood, in the taxonomy's words
 * @param keys what must all hold for an item to be of this interest; at least one
 * @param muted true when items of this interest are never shown
 * @param weight above 0; 1 by default
 */
public record Interest(String typed, String said, List<Key> keys, boolean muted, double weight) {

    public Interest {
        keys = List.copyOf(keys);
    }
}
