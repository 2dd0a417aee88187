package app.bellwether.taxonomy;

import java.util.Locale;

/**
 * What an interest and an item may have in common: a topic, a region, an actor or free words.
 *
 * @param kind what sort of thing it names
 * @param id the topic's id, the region's code, or the actor's or words' lower-case form; never blank
 */
public record Key(Kind kind, String id) implements Comparable<Key> {

    /** The topic of world affairs: of what goes on abroad, whatever it is. */
    public static final Key WORLD = topic("world");

    /** The sorts of thing that a key can name. */
    public enum Kind {
        TOPIC,
        REGION,
        ACTOR,
        WORDS
    }

    public Key {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a key of kind " + kind + " needs an id");
        }
    }

    public static Key topic(String id) {
        return new Key(Kind.TOPIC, id);
    }

    public static Key region(String code) {
        return new Key(Kind.REGION, code);
    }

    /** The key of an actor, whatever the case of its name. */
    public static Key actor(String name) {
        return new Key(Kind.ACTOR, name.toLowerCase(Locale.ROOT));
    }

    /** The key of free words, whatever their case. */
    public static Key words(String words) {
        return new Key(Kind.WORDS, words.toLowerCase(Locale.ROOT));
    }

    /** Reads what {@link #toString} wrote, for example {@code topic:ai-chips}. */
    public static Key parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a key: " + written);
        }
        return new Key(
                Kind.valueOf(written.substring(0, colon).toUpperCase(Locale.ROOT)), written.substring(colon + 1));
    }

    /** Topics and free words may be met by what is near in meaning. */
    public boolean isLoose() {
        return kind == Kind.TOPIC || kind == Kind.WORDS;
    }

    @Override
    public int compareTo(Key other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
