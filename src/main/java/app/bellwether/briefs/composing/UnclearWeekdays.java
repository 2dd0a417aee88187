package app.bellwether.briefs.composing;

import app.bellwether.language.CalendarWords;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which day a sentence means by "Friday" where that is not clear to whoever reads it on a Tuesday. A bare weekday is as often the
 * next one as the last: only that on which something was done is told, and of others nothing.
 */
record UnclearWeekdays(LocalDate today, BriefPhrases wording) {

    /** Whoever reads "on Sunday" on a Tuesday knows which one. */
    private static final int CLEAR = 2;

    /** "Saturday" in a report of a Friday is the next day in another zone, and not a week ago. */
    private static final int MOST = 5;

    /** Behind what was done or "on", with no date of its own, and no part of a name. */
    private static final Pattern DONE =
            Pattern.compile("(?:\\b(?:\\p{Ll}{2,}ed|said|told|ruled|struck|won|met|began|fell|rose|took)"
                    + "(?: (?:on|late|early|late on|early on))?|\\b[Oo]n|\\b(?:late|early) on)"
                    + " (?<day>" + CalendarWords.WEEKDAY + ")\\b(?![’']|,? (?:\\p{Lu}|\\d))");

    /** Then it may be the day on which it is to be. */
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|would|shall|may|might|could|should|set|due|scheduled|expected|plan(?:s|ned|ning)?|ahead|upcoming|next)\\b|\\bto"
                + " \\p{Ll}+(?: \\S+){0,4} on " + CalendarWords.WEEKDAY);

    /**
     * The date of the first weekday that it names, when that is several days past: "“Friday” is 22 August." Nothing where that of its
     * publication would be another: an address may be older than the words.
     */
    Optional<String> dated(Passage passage) {
        Matcher done = DONE.matcher(passage.text());
        if (passage.cited().of() == Citation.Part.TITLE
                || !done.find()
                || AHEAD.matcher(passage.text()).find()) {
            return Optional.empty();
        }
        LocalDate written = passage.cited().written();
        String weekday = done.group("day");
        LocalDate day = last(weekday, written);
        boolean clear = day.equals(last(weekday, BriefPhrases.publishedOn(passage)));
        return clear && ChronoUnit.DAYS.between(day, written) <= MOST && day.isBefore(today.minusDays(CLEAR))
                ? Optional.of(wording.say("weekday", "weekday", wording.quoted(weekday), "day", wording.day(day)))
                : Optional.empty();
    }

    private static LocalDate last(String weekday, LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT))));
    }
}
