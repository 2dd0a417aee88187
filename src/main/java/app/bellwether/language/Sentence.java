package app.bellwether.language;

/**
 * A sentence by its place in a text, in UTF-16 code units.
 *
 * @param start first unit
 * @param end after the last unit
 * @param whole false when it is cut off ("…") or otherwise no sentence of its own; such are never evidence
 */
public record Sentence(int start, int end, boolean whole) {

    /** The sentence's words in the text it was found in. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
