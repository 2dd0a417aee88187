package app.bellwether.language;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How words are written: with endings, with signs behind them, in lines and among others. */
public final class Words {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

    private Words() {}

    /** The text as one line, with one space for whatever white space or signs of control stand in a row. */
    public static String inOneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Whether the words stand in a text as they are written, with neither a letter nor a digit beside them. */
    public static boolean stand(String words, String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }

    /** Without the first of these endings that the word has. */
    public static String without(String word, String... endings) {
        return Stream.of(endings)
                .filter(word::endsWith)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }

    /** "Halden" of "Halden's", "Brannes" of "Brannes'". */
    public static String withoutPossessive(String word) {
        return without(word, "'s", "’s", "'", "’");
    }

    /** Without whatever of these signs it ends in. */
    public static String withoutSigns(String text, String signs) {
        int end = text.length();
        while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
