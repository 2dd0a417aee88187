package app.bellwether.writing;

import java.util.regex.Pattern;

/** Finds where a report takes sides in words of its own. */
final class Sides {

    private static final Pattern QUOTED = Pattern.compile(Opinions.QUOTED.pattern() + "|‘[^’]{1,80}’");

    private static final Pattern TAKEN =
            Pattern.compile("(?i)(?<![\\p{L}-])(?:" + String.join("|", WordList.lines("sides")) + ")(?![\\p{L}])");

    private Sides() {}

    static boolean taken(String sentence) {
        return TAKEN.matcher(QUOTED.matcher(sentence).replaceAll("“”")).find();
    }
}
