package app.bellwether.writing;

import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** Tells by form alone what can be quoted as a sentence: it begins and ends like one, nothing is cut off, and it is no headline. */
public final class WholeSentence {

    private static final int FEWEST_WORDS = 8;

    /** News agencies' first sentences are long. */
    private static final int MOST_WORDS = 60;

    private static final Pattern BEGIN = Pattern.compile("^[(“\"]?[\\p{Lu}\\p{N}$€£¥]");
    private static final Pattern END = Pattern.compile("\\.[\"”’')]*$");

    /** Cut off, broken in two ("in the valley. with"), left over from a page ("text_fieldsKuwait"), or asked. */
    private static final Pattern BROKEN =
            Pattern.compile("…|\\.\\.\\.|[?\\[|•►©]|https?://|www\\.|\\R\\s*\\R|\\p{L}_\\p{L}|\\p{Ll}{5}\\. \\p{Ll}");

    /**
     * Two lines in one: "minsinfoThe", "bipartisan rebukeIn"; no name is written so, "macOS", "McDonald" and "YouTube" are others. Or
     * "By Ole Brannes The rate fell": in English no name goes on in small letters behind its article.
     */
    private static final Pattern GLUED = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_@#./-])(?:\\p{Ll}{3,}+\\p{Lu}\\p{Ll}*+(?![\\p{L}\\p{N}])|(?:\\p{Lu}\\p{Ll}++){4,})"
                    + "|(?<=[\\p{L}\\p{N}] )The (?=\\p{Ll})");

    /** What WordPress puts below an article in its feed, in the languages that are read. */
    private static final Pattern FOOTER =
            Pattern.compile("^(?:The post|Der Beitrag|L[’']article|La entrada|L[’']articolo|O post) .+ (?:appeared"
                + " first on|erschien zuerst auf|est apparu en premier sur|(?:se publicó|aparece) primero en|proviene"
                + " da|apareceu primeiro em) ");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s—–]*");

    private WholeSentence() {}

    /** Whether it has the form of a whole sentence, whatever it says. */
    public static boolean is(String text) {
        String sentence = text.strip();
        long words = WORD.matcher(sentence).results().count();
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && BEGIN.matcher(sentence).find()
                && END.matcher(sentence).find()
                && !BROKEN.matcher(sentence).find()
                && !isGlued(sentence)
                && !FOOTER.matcher(sentence).find()
                && isBalanced(sentence)
                && !Headlined.isWritten(sentence);
    }

    /** Whether lines of a page were written together in it: with no space between two words, or a line that begins as a sentence does. */
    public static boolean isGlued(String text) {
        return GLUED.matcher(text).find();
    }

    private static boolean isBalanced(String sentence) {
        return StringUtils.countOccurrencesOf(sentence, "\"") % 2 == 0
                && StringUtils.countOccurrencesOf(sentence, "“") == StringUtils.countOccurrencesOf(sentence, "”")
                && StringUtils.countOccurrencesOf(sentence, "(") == StringUtils.countOccurrencesOf(sentence, ")");
    }
}
