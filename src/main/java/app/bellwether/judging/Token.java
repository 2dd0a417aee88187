package app.bellwether.judging;

import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A word or number of a text.
 *
 * @param word as written
 * @param lower in small letters, with plain apostrophes
 * @param start first UTF-16 unit
 * @param end after the last
 * @param classes what it does if it is a closed word
 */
record Token(String word, String lower, int start, int end, Set<WordClass> classes) {

    boolean is(WordClass one) {
        return classes.contains(one);
    }

    /** Whether it does one of those. */
    boolean isOneOf(Set<WordClass> some) {
        return classes.stream().anyMatch(some::contains);
    }

    /** Whether it carries the form of its sentence. */
    boolean isClosed() {
        return !classes.isEmpty();
    }

    boolean isNumber() {
        return Character.isDigit(word.charAt(0));
    }

    /** What is left of it without the marks within a number. */
    String digits() {
        return word.replace(",", "").replace(".", "");
    }

    /** The number that it begins with: "5pc" has one, "32-year-old" counts nothing. A mark before three digits parts thousands. */
    Optional<BigDecimal> figure() {
        int end = 0;
        while (end < word.length() && (Character.isDigit(word.charAt(end)) || ",.".indexOf(word.charAt(end)) >= 0)) {
            end++;
        }
        if (end == 0 || word.indexOf('-') >= 0) {
            return Optional.empty();
        }
        String number = word.substring(0, end);
        int mark = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
        boolean fraction = mark >= 0 && number.length() - mark != 4;
        String whole =
                (fraction ? number.substring(0, mark) : number).replace(",", "").replace(".", "");
        return Optional.of(
                new BigDecimal(fraction ? whole + "." + number.substring(mark + 1) : whole).stripTrailingZeros());
    }

    /** Whether it is a number that is written like a year of this century or the last. */
    boolean isYear() {
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && word.chars().allMatch(Character::isDigit);
    }

    boolean isCapital() {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** In small letters, without the "'s" behind a name. */
    String bare() {
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    /** Whether its capital makes it the month of May or the US; that of a first word says nothing. */
    boolean isName(boolean first) {
        return word.length() > 1 && isCapital() && (!first || Character.isUpperCase(word.charAt(1)));
    }

    /** The words of a text: runs of letters, digits and the signs within them. Linear. */
    static List<Token> of(String text, ClosedWords closed) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && isInside(text, at, start)) {
                at++;
            }
            if (at > start) {
                String word = text.substring(start, at);
                String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
                tokens.add(new Token(word, lower, start, at, classes(lower, closed)));
            } else {
                at++;
            }
        }
        return List.copyOf(tokens);
    }

    /** Whether the word at that place is of a class, alone or with the one behind it: "called off" stands in its file as "called-off". */
    static boolean begins(WordClass one, List<Token> tokens, int at, ClosedWords closed) {
        String word = tokens.get(at).lower();
        return closed.is(one, word)
                || (at + 1 < tokens.size()
                        && closed.is(one, word + "-" + tokens.get(at + 1).lower()));
    }

    /** The text without its numbers. */
    static String wordsAlone(String text, List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Token token : tokens) {
            if (token.isNumber()) {
                words.append(text, from, token.start());
                from = token.end();
            }
        }
        return words.append(text.substring(from)).toString();
    }

    private static boolean isInside(String text, int at, int start) {
        char sign = text.charAt(at);
        if (Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean between = at > start && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean digits = between && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return (between && (sign == '\'' || sign == '’' || sign == '-' || sign == '&'))
                || (digits && (sign == '.' || sign == ','));
    }

    private static Set<WordClass> classes(String lower, ClosedWords closed) {
        Set<WordClass> own = closed.classesOf(lower);
        return own.isEmpty() && lower.endsWith("n't") ? Set.of(WordClass.NEGATION) : own;
    }
}
