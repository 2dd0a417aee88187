package app.bellwether.language;

import java.util.regex.Pattern;

/** The place and agency that a news agency's report begins with: "SALVADOR, Feb 26 - ", "Nairobi (Corvane) — ". */
final class Dateline {

    private static final Pattern CAPITALS = Pattern.compile("\\s*\\p{Lu}[\\p{Lu}\\p{M}.'’/ -]{2,}(,[^.!?\\n"
            + "]{0,40})?(\\([^)\\n"
            + "]{2,30}\\))?[,:]?\\s{0,2}(-{1,3}|–|—)\\s");
    private static final Pattern AGENCY = Pattern.compile("\\s*\\p{Lu}[^.!?:\\n"
            + "]{1,60}\\((AP|AFP|CNN|UPI|Reuters|REUTERS|[A-Z][A-Za-z]{1,15})\\)\\s{0,2}(-{1,3}|–|—)");
    private static final Pattern DATED = Pattern.compile("\\s*\\p{Lu}[\\p{L}.'’/ -]{2,30}(, [\\p{L}. ]{2,30})?,"
            + " (Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}[^.!?\\n"
            + "]{0,20}\\s{0,2}(-{1,3}|–|—)");
    private static final int LONGEST = 120;

    private Dateline() {}

    /** Where it ends; 0 when the text has none. */
    static int end(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (Pattern pattern : new Pattern[] {CAPITALS, AGENCY, DATED}) {
            var matcher = pattern.matcher(start);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        return 0;
    }
}
