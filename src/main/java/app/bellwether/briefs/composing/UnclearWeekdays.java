package app.bellwether.briefs.composing;

import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import app.bellwether.writing.QuoteParts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Tells which day a sentence means by "Friday" where that is not clear to whoever reads it on a Tuesday. A bare weekday is as often the
 * next one as the last: only that on which something was done is told, and of others nothing.
 */
record UnclearWeekdays(LocalDate today, Extracts extracts, QuoteParts parts, BriefPhrases wording) {

    /** Whoever reads "on Sunday" on a Tuesday knows which one. */
    private static final int CLEAR = 2;

    /** "Saturday" in a report of a Friday is the next day in another zone, and not a week ago. */
    private static final int MOST = 5;

    /**
     * The date of the first weekday that it names, when that is several days past: "“Friday” is 22 August." Nothing where that of its
     * publication would be another: an address may be older than the words.
     */
    Optional<String> dated(Passage passage) {
        return passage.cited().of() == Citation.Part.TITLE || extracts.plans(passage.cited())
                ? Optional.empty()
                : parts.weekday(passage.cited()).flatMap(weekday -> dated(passage, weekday));
    }

    private Optional<String> dated(Passage passage, QuoteParts.Weekday weekday) {
        LocalDate written = passage.cited().written();
        LocalDate day = last(weekday, written);
        boolean clear = day.equals(last(weekday, BriefPhrases.publishedOn(passage)));
        return clear && ChronoUnit.DAYS.between(day, written) <= MOST && day.isBefore(today.minusDays(CLEAR))
                ? Optional.of(
                        wording.say("weekday", "weekday", wording.quoted(weekday.word()), "day", wording.day(day)))
                : Optional.empty();
    }

    private static LocalDate last(QuoteParts.Weekday weekday, LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(weekday.day()));
    }
}
