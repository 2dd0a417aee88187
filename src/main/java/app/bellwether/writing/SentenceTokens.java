package app.bellwether.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as words that can be compared with those of another.
 *
 * @param tokens its words and numbers in order
 */
record SentenceTokens(List<Token> tokens) {

    private static final Pattern WORD =
            Pattern.compile("\\p{L}(?:\\.\\p{L})+\\b|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?|\\d+(?:[.,:]\\d+)*+");
    private static final Set<String> EMPTY = Set.of(
            ("a an the of to in on at by for from with as and or but if then than that this these those it its is are"
                + " was were be been being has have had do does did will would can could may might shall should must"
                + " he she they them his her their him we us our you your i my me who whom which what when where how"
                + " why there here also so such about into over under between after before during while both each"
                + " other others another more most some any all just only very too up down out off own same")
                    .split(" "));
    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot");

    /**
     * A word or number.
     *
     * @param word as written
     * @param stem the form in which words are compared
     * @param start first UTF-16 unit in the text
     * @param end after the last
     */
    record Token(String word, String stem, int start, int end) {

        boolean number() {
            return Character.isDigit(word.charAt(0));
        }

        boolean capital() {
            return Character.isUpperCase(word.codePointAt(0));
        }

        boolean denies() {
            String lower = word.toLowerCase(Locale.ROOT);
            return DENIALS.contains(lower) || lower.endsWith("n't") || lower.endsWith("n’t");
        }

        /** Whether it says something of its own. */
        boolean content() {
            return !EMPTY.contains(word.toLowerCase(Locale.ROOT)) && !denies();
        }
    }

    /** The words from start to end of a text. */
    static SentenceTokens of(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(start, end);
        while (matcher.find()) {
            String word = matcher.group();
            tokens.add(new Token(word, Forms.stem(word), matcher.start(), matcher.end()));
        }
        return new SentenceTokens(List.copyOf(tokens));
    }

    Set<String> stems() {
        Set<String> stems = new HashSet<>();
        tokens.forEach(token -> stems.add(token.stem()));
        return stems;
    }

    Set<String> content() {
        Set<String> stems = new LinkedHashSet<>();
        tokens.stream().filter(Token::content).forEach(token -> stems.add(token.stem()));
        return stems;
    }

    /** The content words near one, itself left out. */
    Set<String> around(int at, int reach) {
        Set<String> stems = new HashSet<>();
        for (int i = Math.max(0, at - reach); i < Math.min(tokens.size(), at + reach + 1); i++) {
            if (i != at && tokens.get(i).content()) {
                stems.add(tokens.get(i).stem());
            }
        }
        return stems;
    }

    boolean denies() {
        return tokens.stream().anyMatch(Token::denies);
    }

    /** Each two words that follow each other. */
    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            pairs.add(tokens.get(i - 1).stem() + " " + tokens.get(i).stem());
        }
        return pairs;
    }
}
