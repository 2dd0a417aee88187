package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Takes away paragraphs that belong to the page and not to its article. */
final class Boilerplate {

    private static final int SHORT = 220;
    private static final int LINE = 60;
    private static final int BEGINNING = 3;

    private static final Pattern START = Pattern.compile(
            "(?:read (?:more|also|next)|more (?:on|from)\\b|also (?:on|see|read)|see also|related(?:"
                + " (?:articles?|post|stories|story))?\\b|you (?:may|might) also like|sign up|subscribe|follow"
                + " (?:us|\\w+ on)|like this story|share this|want more|get (?:the latest|access to)|image"
                + " (?:copyright|caption|source)|media (?:caption|playback)|enlarge image|photo(?:graph)?s?(?:"
                + " by|:)|\\(?(?:image|photo|credit|picture):|advertisement|sponsored|click here|scroll to|posted"
                + " (?:on|by|in) .{0,40}$|filed under|tags?:|published\\b.{0,40}\\d{4}|updated\\b.{0,40}\\d{4}|have a"
                + " tip|listen to|loading|comments?$|skip to|all rights reserved|©|copyright|terms of"
                + " (?:use|service)|cookie)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE = Pattern.compile("(?:By|Von|Par|Por|Di) \\p{Lu}[\\p{L}.'’ ,-]{2,80}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+(?: [\\d ]+)?");
    private static final Pattern DATELINE = Pattern.compile(
            "^(?:[^.!?]{0,40}\\b\\d{1,2}:\\d{2}\\b[^.!?]{0,40}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}[^.!?]{0,30})",
            Pattern.CASE_INSENSITIVE);

    private Boilerplate() {}

    static String without(String text, String title) {
        var begins = new HashSet<String>();
        var kept = new ArrayList<String>();
        var beginning = new ArrayList<String>();
        for (var paragraph : List.of(text.split("\n\n", -1))) {
            // a page may carry its article twice, once for printing; a list says the same line again
            if (!isBeside(paragraph)
                    && !Walls.isNotice(paragraph)
                    && !isTitle(paragraph, title)
                    && !isAllOfIt(paragraph, beginning)
                    && (begins.add(begin(paragraph)) || paragraph.length() < LINE)) {
                kept.add(paragraph);
                if (beginning.size() < BEGINNING && paragraph.length() >= LINE / 2) {
                    beginning.add(paragraph);
                }
            }
        }
        return String.join("\n\n", kept);
    }

    /** A copy of the article in one piece holds how it begins. */
    private static boolean isAllOfIt(String paragraph, List<String> beginning) {
        return beginning.size() == BEGINNING && beginning.stream().allMatch(paragraph::contains);
    }

    private static String begin(String paragraph) {
        return paragraph.substring(0, Math.min(paragraph.length(), 80));
    }

    private static boolean isBeside(String paragraph) {
        return paragraph.length() < SHORT
                && (START.matcher(paragraph).lookingAt()
                        || BYLINE.matcher(paragraph).matches()
                        || ADDRESS.matcher(paragraph).matches()
                        || DATELINE.matcher(paragraph).matches());
    }

    private static boolean isTitle(String paragraph, String title) {
        return paragraph.length() > 12 && (paragraph.equalsIgnoreCase(title) || title.startsWith(paragraph));
    }
}
