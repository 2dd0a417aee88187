package app.bellwether.signals.dossiers;

import app.bellwether.language.CalendarWords;
import app.bellwether.signals.claims.Claim;
import java.util.regex.Pattern;

/** Tells which headlines have the form of a title: whole, plain, neither too short nor too long. */
final class Headlines {

    private static final int SHORTEST = 30;

    private static final Pattern UNFIT = Pattern.compile(
            "[?:;…“”\"|!]|\\.\\.\\.|[‘'](?=\\p{L}[^’']*[’']([\\s,.]|$))|\\b(I|[Ww]e|[Yy]ou|[Yy]our|[Oo]ur|us|[Mm]y)\\b|^(?:What|Why|How|Who|Where|When|Which|Here)\\b|\\b[\\p{Lu}]{5,}\\b.*\\b[\\p{Lu}]{5,}\\b");
    private static final Pattern RELATIVE = Pattern.compile("(?i)\\b(today|tomorrow|yesterday|tonight|(this|last|next)"
            + " (week|month|year)|" + CalendarWords.WEEKDAY + ")\\b");

    /** A time at the end that means another one tomorrow; without it the title stays whole and true. */
    private static final Pattern WHEN = Pattern.compile("(?i)(?:,? (?:by|as early as|as soon as|starting|from|on|for))?"
            + " (?:(?:next|this|last) (?:week|month|year)|" + CalendarWords.WEEKDAY
            + "|today|tomorrow|yesterday|tonight)$");

    private Headlines() {}

    /** Without the publisher's name after it, without a time at its end, and without a full stop. */
    static String of(Claim from) {
        String said = from.origin().headline().strip();
        String whole = lasting(said, SHORTEST);
        return whole.endsWith(".") && !whole.matches(".*\\b\\p{Lu}\\.")
                ? whole.substring(0, whole.length() - 1)
                : whole;
    }

    /** Without a time at its end, when that leaves so much. */
    static String lasting(String title, int shortest) {
        String lasting = WHEN.matcher(title).replaceFirst("");
        return lasting.length() >= shortest ? lasting : title;
    }

    static boolean isFit(String title) {
        return isFit(title, SHORTEST);
    }

    static boolean isFit(String title, int shortest) {
        return title.length() >= shortest
                && title.length() <= Titles.LONGEST
                && !UNFIT.matcher(title).find();
    }

    /** Whether it says when by a word that means another day tomorrow. */
    static boolean isRelative(String title) {
        return RELATIVE.matcher(title).find();
    }
}
