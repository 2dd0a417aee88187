package app.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word by its place in a text.
 *
 * @param text as written, without the dots of "U.S." and without a possessive ending
 * @param start first UTF-16 unit
 * @param end after the last, the possessive ending included
 */
record WordAt(String text, int start, int end) {

    /** The text's words in order, in one pass. Hyphens and slashes divide words. */
    static List<WordAt> of(String text) {
        List<WordAt> words = new ArrayList<>(text.length() / 6 + 1);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!inWord(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = initialsEnd(text, at);
            if (end < 0) {
                end = wordEnd(text, at);
            }
            words.add(new WordAt(bare(text.substring(at, end)), at, end));
            at = end;
        }
        return words;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char unit) {
        return unit == '\'' || unit == '’';
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean joins = (isApostrophe(text.charAt(at)) || text.charAt(at) == '&')
                    && next < text.length()
                    && Character.isLetterOrDigit(text.codePointAt(next));
            if (!inWord(point) && !joins) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The end of "U.S." or "a.m.", the last dot included; -1 when there are none. */
    private static int initialsEnd(String text, int start) {
        int at = start;
        int letters = 0;
        while (at + 1 < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.') {
            letters++;
            at += 2;
        }
        boolean more = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        if (letters == 1 && more && isSingleLetter(text, at)) {
            return at + 1;
        }
        return letters < 2 || more ? -1 : at;
    }

    private static boolean isSingleLetter(String text, int at) {
        return Character.isLetter(text.charAt(at)) && (at + 1 == text.length() || !inWord(text.codePointAt(at + 1)));
    }

    private static String bare(String word) {
        String plain = word.indexOf('.') < 0 ? word : initials(word);
        int last = plain.length() - 1;
        if (last > 1 && plain.charAt(last) == 's' && isApostrophe(plain.charAt(last - 1))) {
            return plain.substring(0, last - 1);
        }
        return plain;
    }

    /** Headlines that were put into small letters have "U.s." for "U.S.". */
    private static String initials(String word) {
        String letters = word.replace(".", "");
        return Character.isUpperCase(letters.codePointAt(0)) ? letters.toUpperCase(Locale.ROOT) : letters;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** True for words like AI, EU and WHO, and for all words of a headline in capitals. */
    boolean allCaps() {
        return text.length() > 1 && text.codePoints().noneMatch(Character::isLowerCase) && capitalised();
    }

    /** Whether more was written than the text has: a possessive ending, or the dots of initials. */
    boolean shortened() {
        return end - start > text.length();
    }

    /** "iPhone", "eBay". */
    boolean isCamel() {
        return text.length() > 2 && Character.isLowerCase(text.charAt(0)) && Character.isUpperCase(text.charAt(1));
    }

    boolean startsWithDigit() {
        return Character.isDigit(text.codePointAt(0));
    }
}
