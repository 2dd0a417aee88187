package app.bellwether.signals.dossiers;

import app.bellwether.language.CalendarWords;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Mastheads;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which headlines have the form of a title: whole, plain, neither too short nor too long. */
final class Headlines {

    private static final int SHORTEST = 30;

    /** Who said so, or what else was said, after all that was done. */
    private static final Pattern AFTERWORD =
            Pattern.compile("(?i), (?:(?:officials|sources|experts|police|report|reports|study|data|he|she)"
                    + " )?(?:say|says|said|show|shows|finds)\\b[^,]*$|: (?:reports?|sources|officials|poll|study)$");

    private static final Pattern UNFIT = Pattern.compile(
            "[?:;…“”\"|!]|\\.\\.\\.|[‘'](?=\\p{L}[^’']*[’']([\\s,.]|$))|\\b(I|[Ww]e|[Yy]ou|[Yy]our|[Oo]ur|us|[Mm]y)\\b|^(?:What|Why|How|Who|Where|When|Which|Here)\\b|\\b[\\p{Lu}]{5,}\\b.*\\b[\\p{Lu}]{5,}\\b");
    private static final Pattern RELATIVE = Pattern.compile("(?i)\\b(today|tomorrow|yesterday|tonight|(this|last|next)"
            + " (week|month|year)|" + CalendarWords.WEEKDAY + ")\\b");

    /** A time at the end that means another one tomorrow; without it the title stays whole and true. */
    private static final Pattern WHEN = Pattern.compile("(?i)(?:,? (?:by|as early as|as soon as|starting|from|on|for))?"
            + " (?:(?:next|this|last) (?:week|month|year)|" + CalendarWords.WEEKDAY
            + "|today|tomorrow|yesterday|tonight)$");

    /** What else it is: "…, a war crime under international law", unless what stands before it is no main clause. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?<=^(?!As |After |Amid |Because |Before |Despite |For |From |If |In |On |Since |When |While |With"
                    + " )[^,]{1,110}), an? [^,]*$");

    /** Who is angry at what is claimed is no name for it; single words of that kind are known to be loaded. */
    private static final Pattern ANGRY =
            Pattern.compile("(?i)\\b(?:(?:hits?|lash(?:es)?|hitting|lashing) (?:out|back))\\b");

    /** "Jumped in April", but not "since April" and not "in April 2020" or "on April 3". */
    private static final Pattern MONTH_MEASURED =
            Pattern.compile("\\b(?:in|during|for|through)" + " (" + CalendarWords.MONTH + ")\\b(?! \\d)");

    private Headlines() {}

    /** Without the publisher's name after it, without who says so, and without a full stop. */
    static String of(Claim from) {
        String said = Mastheads.without(from.origin().headline().strip());
        String told = AFTERWORD.matcher(said).replaceFirst("");
        String named = BESIDE.matcher(told).replaceFirst("");
        String whole = Stream.of(lasting(named, SHORTEST), named, told)
                .filter(title -> title.length() >= SHORTEST)
                .findFirst()
                .orElse(told);
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
                && !UNFIT.matcher(title).find()
                && !ANGRY.matcher(title).find()
                && !Stages.isOverdue(title);
    }

    /** Whether it says when by a word that means another day tomorrow. */
    static boolean isRelative(String title) {
        return RELATIVE.matcher(title).find();
    }

    /** The month of which it gives a measure; empty when it names none. */
    static Optional<String> monthMeasured(String title) {
        return MONTH_MEASURED.matcher(title).results().findFirst().map(match -> match.group(1));
    }
}
