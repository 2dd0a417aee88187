package app.bellwether.signals.claims;

/**
 * A word of a sentence.
 *
 * @param written as written
 * @param start first UTF-16 unit in the sentence
 * @param end after the last
 * @param stem its stem, empty for stop words
 * @param name whether it is part of a name
 */
public record Word(String written, int start, int end, String stem, boolean name) {

    boolean number() {
        return Character.isDigit(written.charAt(0));
    }
}
