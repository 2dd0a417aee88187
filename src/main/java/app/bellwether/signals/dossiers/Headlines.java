package app.bellwether.signals.dossiers;

import app.bellwether.judging.RelativeDay;
import app.bellwether.judging.Statement;
import app.bellwether.language.CalendarWords;
import app.bellwether.signals.claims.Claim;
import app.bellwether.writing.Headlined;
import java.util.regex.Pattern;

/** Tells which lines can stand as a title, whatever they say: whole, not too long, and of no day that is another one tomorrow. */
final class Headlines {

    private static final int SHORTEST = 30;

    private static final String DAY = "(?:today|tomorrow|yesterday|tonight|" + CalendarWords.WEEKDAY + ")";

    /** A day at the end that a preposition or a small word is before: "Black Friday" is another one. */
    private static final Pattern WHEN = Pattern.compile(
            "(?:,? (?:by|on|from|starting)|(?<=(?<![\\p{L}’'-])\\p{Ll}{2,20})|(?<=[\\d%])) " + DAY + "$");

    /** Without that day, such a line breaks off or denies more. */
    private static final Pattern HELD =
            Pattern.compile("(?i)\\b(?:until|till|before|after|since|than|of|with|over|later?|early|the)"
                    + " \\p{L}+$|\\b(?:not|no|never)\\b|n['’]t\\b");

    private static final Pattern FULL_STOP = Pattern.compile("(?<!\\b\\p{Lu}|\\.)\\.$");

    private Headlines() {}

    /** That of the claim's article, lasting. */
    static String of(Claim from) {
        return lasting(from.origin().headline());
    }

    /** A line without a full stop and without a day at its end, when it stays whole and true and long enough without it. */
    static String lasting(String line) {
        String whole = FULL_STOP.matcher(line.strip()).replaceFirst("");
        String lasting =
                HELD.matcher(whole).find() ? whole : WHEN.matcher(whole).replaceFirst("");
        return lasting.length() >= SHORTEST ? lasting : whole;
    }

    static boolean isFit(Statement title) {
        return title.text().length() <= Titles.LONGEST && !Headlined.isCut(title.text()) && !RelativeDay.passes(title);
    }
}
