package app.bellwether.language;

/**
 * Marks that stand on a letter: accents, vowels, tones. No script sets many on one; an endless row of them costs every rule that looks
 * for the edge of a word the square of its length, since the edge is sought behind all of them.
 */
public final class Marks {

    /** So many may stand in a row. */
    private static final int MOST = 16;

    private static final int FIRST = 0x300;

    private Marks() {}

    /** The text as it may be read, at the same offsets: marks beyond what a letter carries are spaces. */
    public static String few(String text) {
        int at = beyond(text, 0, text.length());
        if (at < 0) {
            return text;
        }
        StringBuilder few = new StringBuilder(text);
        for (; at >= 0; at = beyond(few, at, few.length())) {
            int units = Character.charCount(few.codePointAt(at));
            few.replace(at, at + units, " ".repeat(units));
        }
        return few.toString();
    }

    /** Where a mark stands that is one too many in its row; -1 where none is. */
    static int beyond(CharSequence text, int start, int end) {
        int row = 0;
        for (int at = start; at < end; ) {
            int sign = Character.codePointAt(text, at);
            boolean mark = sign >= FIRST && Character.getType(sign) == Character.NON_SPACING_MARK;
            row = mark ? row + 1 : 0;
            if (row > MOST) {
                return at;
            }
            at += Character.charCount(sign);
        }
        return -1;
    }
}
