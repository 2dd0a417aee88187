package app.bellwether.writing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a text has in quotation marks of any kind. */
final class QuotedWords {

    /** The quotation marks of Unicode, double and single; those that are apostrophes as well are looked at by themselves. */
    private static final List<String> MARKS = List.of("\"“”„‟«»「」『』〝〞〟﹁﹂﹃﹄＂｢｣", "‘’‚‛‹›");

    /** Opens before a word and closes behind one; behind an "s" only where nothing else closes it. */
    private static final Pattern APOSTROPHES = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(['’＇])(?=[^\\s\\d])(.+?)(?:(?<=[^\\ss])\\1|(?<=s)\\1(?!.*[^\\ss]\\1(?![\\p{L}\\p{N}])))"
                + "(?![\\p{L}\\p{N}])");

    private QuotedWords() {}

    /** What stands between marks of any kind; after one that is never closed, all of the rest. */
    static List<String> in(String text) {
        List<String> quoted = new ArrayList<>();
        for (String marks : MARKS) {
            quoted.addAll(between(marks, text));
        }
        APOSTROPHES.matcher(text).results().forEach(found -> quoted.add(found.group(2)));
        return quoted;
    }

    /** What opens is not closed by another of its own kind, unless that is written on both sides. */
    private static List<String> between(String marks, String text) {
        List<String> quoted = new ArrayList<>();
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean mark = marks.indexOf(sign) >= 0 && !(isSingle(sign) && isWithinWord(text, at));
            if (mark && open < 0 && sign != '’') {
                open = at;
            } else if (mark && open >= 0 && (sign != text.charAt(open) || !isBeginning(sign))) {
                quoted.add(text.substring(open + 1, at));
                open = -1;
            }
        }
        if (open >= 0) {
            quoted.add(text.substring(open + 1));
        }
        return quoted;
    }

    private static boolean isBeginning(char sign) {
        int type = Character.getType(sign);
        return type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.START_PUNCTUATION;
    }

    private static boolean isSingle(char sign) {
        return "‘’‛".indexOf(sign) >= 0;
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
