package app.bellwether.briefs;

import app.bellwether.matching.Sent;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when a brief is composed, and what they know already.
 *
 * @param subscriber for whom
 * @param date their local date
 * @param edition its number, counted from 1 for each subscriber
 * @param at the instant as of which everything is said
 * @param sent what they were sent so far
 * @param previous their last brief, null before the first
 * @param coverage which sources were read
 * @param complete false when not everything that arrived was looked at in time
 */
public record Occasion(
        Subscriber subscriber,
        LocalDate date,
        int edition,
        Instant at,
        Sent sent,
        @Nullable Brief previous,
        Sources.Coverage coverage,
        boolean complete) {

    /** How far a brief looks back at single facts, when the last one is older than that or there is none. */
    private static final Duration WEEK = Duration.ofDays(7);

    /** What was published shortly before the last brief may have been read only after it. */
    private static final Duration LATE = Duration.ofHours(12);

    /** The begin of what the brief covers, as told to the reader. */
    public Instant since() {
        Instant weekAgo = at.minus(WEEK);
        return sent.last() == null || sent.last().isBefore(weekAgo) ? weekAgo : sent.last();
    }

    /**
     * From where on single facts are considered; what was sent already counts for nothing. A full hour, so that it is the same for
     * most readers of a morning.
     */
    public Instant considered() {
        Instant from = sent.last() == null ? since() : since().minus(LATE);
        return from.truncatedTo(ChronoUnit.HOURS);
    }

    /** Whether there is evidence for or against it of the time that the brief covers. */
    public boolean brings(Signal signal) {
        return signal.evidence().stream()
                .anyMatch(evidence -> evidence.stance() != Evidence.Stance.CONTEXT
                        && evidence.published().isAfter(since()));
    }

    /** True before the subscriber's first brief. */
    public boolean first() {
        return sent.last() == null;
    }
}
