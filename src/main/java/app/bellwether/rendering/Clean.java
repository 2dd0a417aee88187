package app.bellwether.rendering;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * Rids text from outside of what no reader can see but a program obeys: controls, overrides of direction, characters without
 * width (R9). What is left is escaped later, for where it lands.
 */
public final class Clean {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Clean() {}

    /** The text in one line: every run of blanks and line breaks is one space, none at the ends. */
    public static String line(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** Most text is: seen as it is, in one line, with single blanks between words. */
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean space = one == ' ';
            boolean seen =
                    (one > ' ' && one < 0x7F) || (one >= 0xC0 && one <= 0x24F) || (one >= 0x2010 && one <= 0x2027);
            if (space ? blank : !seen) {
                return false;
            }
            blank = space;
        }
        return !blank || text.isEmpty();
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (isBlank(codePoint)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (isSurrogate(codePoint)) {
                clean.appendCodePoint(REPLACEMENT);
            } else if (isSeen(text, at, codePoint)) {
                clean.appendCodePoint(codePoint);
            }
        }
        return clean.toString().stripTrailing();
    }

    private static boolean isBlank(int codePoint) {
        return codePoint == 0x85 || (Character.isWhitespace(codePoint) && !isSeparatorOfInformation(codePoint));
    }

    private static boolean isSeparatorOfInformation(int codePoint) {
        return codePoint >= 0x1C && codePoint <= 0x1F;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isSeen(String text, int at, int codePoint) {
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
            return joins(text, at, codePoint);
        }
        boolean variation = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        boolean ignorable = UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        boolean format = Character.getType(codePoint) == Character.FORMAT
                && !UCharacter.hasBinaryProperty(codePoint, UProperty.PREPENDED_CONCATENATION_MARK);
        boolean noCharacter = UCharacter.hasBinaryProperty(codePoint, UProperty.NONCHARACTER_CODE_POINT);
        boolean unseen = ignorable || format || noCharacter || Character.isISOControl(codePoint);
        return variation || !unseen;
    }

    /** A joiner stays only where it does a typographer's work: within an emoji, and between letters that join. */
    private static boolean joins(String text, int at, int codePoint) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        boolean emoji = codePoint == ZERO_WIDTH_JOINER
                && isPictureOrItsModifier(before)
                && UCharacter.hasBinaryProperty(after, UProperty.EXTENDED_PICTOGRAPHIC);
        return emoji || (joinsLetters(before) && joinsLetters(after));
    }

    private static boolean isPictureOrItsModifier(int codePoint) {
        return codePoint == 0xFE0F
                || UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER);
    }

    private static boolean joinsLetters(int codePoint) {
        return switch (UScript.getScript(codePoint)) {
            case UScript.ARABIC,
                    UScript.SYRIAC,
                    UScript.DEVANAGARI,
                    UScript.BENGALI,
                    UScript.GURMUKHI,
                    UScript.GUJARATI,
                    UScript.ORIYA,
                    UScript.TAMIL,
                    UScript.TELUGU,
                    UScript.KANNADA,
                    UScript.MALAYALAM,
                    UScript.SINHALA -> true;
            default -> false;
        };
    }
}
