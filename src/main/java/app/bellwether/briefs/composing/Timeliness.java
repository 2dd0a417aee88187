package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.matching.Candidate;
import app.bellwether.signals.Signal;
import java.time.Instant;

/**
 * How new themes are to one reader. What counts is when something was last reported of them as new: that a report of something else
 * recalls a theme makes it stronger, and no news. For one brief.
 */
record Timeliness(Occasion occasion, CopyDesk copy) {

    /** Whether something of it was reported in the time that the brief covers. */
    boolean brings(Signal theme) {
        return reportedAfter(theme, occasion.since());
    }

    /** Whether that was in the time of which single facts are told, which is shorter for a first brief. */
    boolean isOfTheDay(Signal theme) {
        return brings(theme) && reportedAfter(theme, occasion.considered());
    }

    /** Whether it is no matter for a morning's brief any more. */
    boolean isStale(Signal theme) {
        return !reportedAfter(theme, occasion.at().minus(Candidate.NEWS)) && !copy.urgencies.isPressing(theme);
    }

    private boolean reportedAfter(Signal theme, Instant then) {
        return copy.sayings.reportedLast(theme).filter(then::isBefore).isPresent();
    }
}
