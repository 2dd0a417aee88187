package app.bellwether.language;

/**
 * A sentence by its place in a text, in UTF-16 code units.
 *
 * @param start first unit
 * @param end after the last unit
 * @param whole false when it is cut off ("…") or otherwise no sentence of its own; such are never evidence
 */
public record Sentence(int start, int end, boolean whole) {

    /** What is longer is a table, a list or a trick; it is no sentence, and so no evidence. */
    public static final int LONGEST = 2_000;

    /** The sentence's words in the text it was found in. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
