package app.bellwether.writing;

import java.util.regex.Pattern;

/** Tells headlines by their form, as they stand among the sentences of a report: "Port Reopens After Long Strike, Second Time in a Year." */
public final class Headlined {

    /** Articles, conjunctions and short prepositions are written small in headlines too. */
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\p{L}’'-])(?!(?:the|and|but|for|nor|yet|per|via|off|out)\\b)\\p{Ll}{3,}");

    private static final Pattern LARGE = Pattern.compile("(?<![\\p{L}’'-])\\p{Lu}[\\p{L}’'-]{3,}");

    /** Fewer may all be names. */
    private static final int FEWEST = 6;

    private Headlined() {}

    /** Whether a text is written as headlines are, with all but its small words in capitals, so that none shows a name. */
    public static boolean isWritten(String sentence) {
        return !SMALL.matcher(sentence).find()
                && LARGE.matcher(sentence).results().count() >= FEWEST;
    }

    /** Whether a feed cut a headline: it ends in dots. */
    public static boolean isCut(String headline) {
        return headline.endsWith("…") || headline.endsWith("...");
    }
}
