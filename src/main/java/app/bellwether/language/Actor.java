package app.bellwether.language;

/**
 * Somebody or something that acts: its aliases are merged under one name.
 *
 * @param name the fullest name that the text gives
 * @param type what it is, as far as rules can tell
 * @param mentions how often the text names it
 */
public record Actor(String name, Type type, int mentions) {

    /** What an actor can be. */
    public enum Type {
        PERSON,
        ORGANISATION,
        PRODUCT,
        OTHER
    }
}
