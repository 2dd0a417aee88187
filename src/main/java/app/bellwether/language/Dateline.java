package app.bellwether.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The place and agency that a news agency's report begins with: "SALVADOR, Feb 26 - ", "Nairobi (Corvane) — ". */
public final class Dateline {

    private static final Pattern CAPITALS = Pattern.compile("^\\s*\\p{Lu}[\\p{Lu}\\p{M}.'’/ -]{2,}(,[^.!?\\n"
            + "]{0,40})?(\\([^)\\n"
            + "]{2,30}\\))?[,:]?\\s{0,2}(-{1,3}|–|—)\\s");
    private static final Pattern AGENCY = Pattern.compile("^\\s*\\p{Lu}[^.!?:\\n"
            + "]{1,60}\\((AP|AFP|CNN|UPI|Reuters|REUTERS|[A-Z][A-Za-z]{1,15})\\)\\s{0,2}(-{1,3}|–|—)");
    private static final Pattern DATED = Pattern.compile("^\\s*\\p{Lu}[\\p{L}.'’/ -]{2,30}(, [\\p{L}. ]{2,30})?,"
            + " (Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}[^.!?\\n"
            + "]{0,20}\\s{0,2}(-{1,3}|–|—)");
    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}(?:,? \\d{4})?";
    private static final String CITY =
            "(?=[^—–_]{0,40}?\\p{Lu}{4})\\p{Lu}[\\p{Lu}.'’/-]+(?: \\p{Lu}[\\p{Lu}.'’/-]+){0,3}";
    private static final String COUNTRY = "(?:, \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20})?)?";
    private static final String DASH = "\\s?(?:-{1,3}|–|—)\\s+";

    /** Those that can be nothing else; a name with what somebody says of it in between looks like the others. */
    private static final List<Pattern> BEYOND_DOUBT = Stream.of(
                    CITY + COUNTRY + "\\s?(?:—\\s*|_\\s*)",
                    CITY + ", \\p{Lu}{2}" + DASH,
                    CITY + COUNTRY + ", " + MONTH + "(?:\\s?\\([^)]{2,30}\\))?" + DASH,
                    CITY + COUNTRY + "\\s?\\([^)]{2,30}\\)" + DASH,
                    "(?!The\\b)\\p{Lu}[\\p{L}.'’ ]{2,30}" + COUNTRY
                            + "\\s?\\((?:AP|AFP|CNN|UPI|Reuters|REUTERS|Bloomberg|dpa|EFE|ANSA|PTI|ANI|IANS|Xinhua|TASS)\\)"
                            + DASH,
                    "(?!(?:On|Since|By|In|Until|From|After|Before|Between|Through|Last|This)\\b)\\p{Lu}[\\p{L}.'’"
                            + " ]{2,30}"
                            + COUNTRY + ", " + MONTH + "(?:\\s?\\([^)]{2,30}\\))?" + DASH)
            .map(form -> Pattern.compile("^(?:" + form + ")"))
            .toList();

    private static final Pattern BEGIN = Pattern.compile("[\"“‘'$€£(]?[\\p{Lu}\\p{N}]");

    private static final Pattern INSERTED = Pattern.compile("\\s(?:-{1,3}|–|—)\\s");

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

    /**
     * Where a sentence's own words begin behind it, in UTF-16 units; 0 when it has none, or what could be something else: what goes on in
     * small letters, or has a dash further on, may have begun before ("IBM — Intel's oldest rival — has").
     */
    public static int behind(String sentence) {
        for (Pattern pattern : BEYOND_DOUBT) {
            Matcher dateline = pattern.matcher(sentence);
            if (dateline.lookingAt()) {
                String rest = sentence.substring(dateline.end());
                return BEGIN.matcher(rest).lookingAt()
                                && !INSERTED.matcher(rest).find()
                        ? dateline.end()
                        : 0;
            }
        }
        return 0;
    }
}
