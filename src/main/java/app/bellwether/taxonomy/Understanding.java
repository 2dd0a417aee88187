package app.bellwether.taxonomy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader's words for an interest were understood as.
 *
 * @param typed the words as typed, trimmed
 * @param keys what must all hold for an item to be of interest ("AI in India" is a topic and a region); at least one
 * @param without what is left out ("chips not Nvidia"): an item of which all keys of one of these hold is of no interest
 * @param said the understanding in the taxonomy's words, for example "Artificial intelligence in India"
 * @param recognised false when nothing of it is in the taxonomy, so that it stays free words
 */
public record Understanding(String typed, List<Key> keys, List<List<Key>> without, String said, boolean recognised) {

    public Understanding {
        keys = List.copyOf(keys);
        without = without.stream().map(List::copyOf).toList();
    }

    /** An understanding of words that leave nothing out. */
    public Understanding(String typed, List<Key> keys, String said, boolean recognised) {
        this(typed, keys, List.of(), said, recognised);
    }

    /**
     * What an item may be to be of an interest: it is enough that all keys of one of these hold. "Schools and hospitals" is either; "AI
     * in India" is both.
     */
    public static List<List<Key>> ways(String typed, List<Key> keys) {
        boolean either = Interpreter.areThings(keys) && Interpreter.parts(typed).count() > 1;
        return either ? keys.stream().map(List::of).toList() : List.of(keys);
    }

    /** The words that mean no topic, place or name, and are looked for as they are; none when all was understood. */
    public List<String> unknown() {
        return unknown(keys, without);
    }

    /** Those of the keys that are only words. */
    public static List<String> unknown(List<Key> keys, List<List<Key>> without) {
        return Stream.concat(keys.stream(), without.stream().flatMap(List::stream))
                .filter(key -> key.kind() == Key.Kind.WORDS)
                .map(Key::id)
                .distinct()
                .toList();
    }
}
