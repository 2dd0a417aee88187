package app.bellwether.briefs;

import app.bellwether.matching.Sent;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when a brief is composed, and what they know already.
 *
 * @param subscriber for whom
 * @param date their local date
 * @param edition its number, counted from 1 for each subscriber
 * @param at the instant as of which everything is said
 * @param sent what they were sent so far
 * @param earlier their last briefs, newest first; empty before the first
 * @param coverage which sources were read
 * @param complete false when not everything that arrived was looked at in time
 */
public record Occasion(
        Subscriber subscriber,
        LocalDate date,
        int edition,
        Instant at,
        Sent sent,
        List<Brief> earlier,
        Sources.Coverage coverage,
        boolean complete) {

    /** How many of a reader's briefs are looked at again, for what they were told and what of it was corrected: a week's. */
    public static final int REMEMBERED = 7;

    /** Whoever has had more editions knows when one comes and for whom it is. */
    private static final int INTRODUCING = 3;

    /** How far a brief looks back at single facts, when the last one is older than that. */
    private static final Duration WEEK = Duration.ofDays(7);

    /** Nobody who reads their first brief has missed one, and Friday's news is news on Monday morning. */
    private static final int WEEKEND = 3;

    /** What was published shortly before the last brief may have been read only after it. */
    public static final Duration LATE = Duration.ofHours(12);

    public Occasion {
        earlier = List.copyOf(earlier);
    }

    /** Their last brief, null before the first. */
    public @Nullable Brief previous() {
        return earlier.isEmpty() ? null : earlier.getFirst();
    }

    /** The same of whoever was sent that, with these last briefs. */
    Occasion having(Sent had, List<Brief> briefs) {
        return new Occasion(subscriber, date, edition, at, had, briefs, coverage, complete);
    }

    /** Whether it is one of their first few briefs, which also say what they are. */
    public boolean introduces() {
        return edition <= INTRODUCING;
    }

    /** The begin of what the brief covers, as told to the reader. */
    public Instant since() {
        Instant weekAgo = at.minus(WEEK);
        return sent.last() == null || sent.last().isBefore(weekAgo) ? weekAgo : sent.last();
    }

    /**
     * From where on single facts are considered; what was sent already counts for nothing. A full hour, so that it is the same for
     * most readers of a morning; before the first brief the beginning of a day of theirs, whatever its hour.
     */
    public Instant considered() {
        return sent.last() == null
                ? date.minusDays(WEEKEND)
                        .atStartOfDay(subscriber.schedule().zone())
                        .toInstant()
                : since().minus(LATE).truncatedTo(ChronoUnit.HOURS);
    }

    /** True before the subscriber's first brief. */
    public boolean first() {
        return sent.last() == null;
    }
}
