package app.bellwether.signals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A change of a signal.
 *
 * @param version its number, from 1
 * @param at when the evidence that changed it was published, or the midnight (UTC) at which it had faded
 * @param title from then on
 * @param strength at that instant
 * @param change what changed, in fixed words with computed counts
 * @param state in which it leaves the signal
 * @param into the older signal that says the same and goes on for it; null unless it was merged by an earlier version of the program
 */
public record SignalVersion(
        int version,
        Instant at,
        String title,
        @Embedded.Empty Strength strength,
        String change,
        State state,
        @Column("merged_into") @Nullable SignalId into) {

    /** Whether a signal is open, or why it is not. Only what was merged is closed for good. */
    public enum State {
        OPEN,
        /** Nobody says it any more: its strength is too small. */
        FADED,
        /** Publishers took so much back that too few voices or days are left. */
        FALLEN,
        /** An older signal says the same: so earlier versions of the program left it, and this one leaves none. */
        MERGED
    }
}
