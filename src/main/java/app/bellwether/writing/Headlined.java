package app.bellwether.writing;

import java.util.regex.Pattern;

/** Tells headlines that stand among the sentences of a report: "Port Reopens After Long Strike, Second Time in a Year." */
final class Headlined {

    /** Articles, conjunctions and short prepositions are written small in headlines too. */
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\p{L}’'-])(?!(?:the|and|but|for|nor|yet|per|via|off|out)\\b)\\p{Ll}{3,}");

    private static final Pattern LARGE = Pattern.compile("(?<![\\p{L}’'-])\\p{Lu}[\\p{L}’'-]{3,}");

    /** Fewer may all be names. */
    private static final int FEWEST = 6;

    private Headlined() {}

    static boolean isWritten(String sentence) {
        return !SMALL.matcher(sentence).find()
                && LARGE.matcher(sentence).results().count() >= FEWEST;
    }
}
