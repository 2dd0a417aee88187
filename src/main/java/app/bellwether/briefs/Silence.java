package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The recorded decision to send a subscriber nothing, or that nothing could be sent.
 *
 * @param kind which of these
 * @param reason in a reader's words
 */
@Table(schema = "briefs", name = "silence")
public record Silence(SubscriberId subscriber, LocalDate date, String slot, Kind kind, Instant decided, String reason) {

    /** Why there is no brief (R6: an outage is not silence). */
    public enum Kind {
        /** Nothing was worth saying. */
        QUIET,
        /** It would have come too soon after another. */
        SKIPPED,
        /** Its time passed while Bellwether stood still. */
        MISSED,
        /** No source could be read; until the deadline a brief may still come. */
        OUTAGE,
        /** The brief could not be made; until the deadline it may still come. */
        FAILED
    }
}
