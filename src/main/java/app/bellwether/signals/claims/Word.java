package app.bellwether.signals.claims;

import java.util.Locale;

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

    String lower() {
        return written.toLowerCase(Locale.ROOT);
    }

    /** As a list of names has it: lower-case, without the possessive. */
    public String bare() {
        return bare(written);
    }

    static String bare(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    /** Whether it is a number or a sum of money. */
    public boolean number() {
        char first = written.charAt(0);
        return Character.isDigit(first) || ("$€£¥".indexOf(first) >= 0 && written.length() > 1);
    }
}
