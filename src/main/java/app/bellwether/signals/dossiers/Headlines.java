package app.bellwether.signals.dossiers;

import app.bellwether.language.CalendarWords;
import app.bellwether.signals.claims.Claim;
import app.bellwether.writing.Extracts;
import java.util.regex.Pattern;

/** Tells which lines can stand as a title, whatever they say: whole, not too long, and of no day that is another one tomorrow. */
final class Headlines {

    private static final int SHORTEST = 30;

    private static final String DAY =
            "(?:today|tomorrow|yesterday|tonight|(?:this|last|next) (?:week|month|year)|" + CalendarWords.WEEKDAY + ")";

    private static final Pattern RELATIVE = Pattern.compile("(?i)\\b" + DAY + "\\b");

    /** A time at the end; without it the line stays whole and true. */
    private static final Pattern WHEN =
            Pattern.compile("(?i)(?:,? (?:by|as early as|as soon as|starting|from|on|for))?(?<!"
                    + " (?:until|till|before|after|since|than)) "
                    + DAY + "$");

    private static final Pattern FULL_STOP = Pattern.compile("(?<!\\b\\p{Lu}|\\.)\\.$");

    private Headlines() {}

    /** That of the claim's article, lasting. */
    static String of(Claim from) {
        return lasting(from.origin().headline());
    }

    /** A line without a full stop and without a time at its end, when that leaves enough. */
    static String lasting(String line) {
        String whole = FULL_STOP.matcher(line.strip()).replaceFirst("");
        String lasting = WHEN.matcher(whole).replaceFirst("");
        return lasting.length() >= SHORTEST ? lasting : whole;
    }

    static boolean isFit(String title) {
        return title.length() <= Titles.LONGEST
                && !Extracts.isCut(title)
                && !RELATIVE.matcher(title).find();
    }
}
