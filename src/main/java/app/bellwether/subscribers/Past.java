package app.bellwether.subscribers;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A change in a subscriber's history.
 *
 * @param number by which it is taken back; later changes have higher ones
 * @param author who made it
 * @param together the same for those that were made at once, as one mail makes them
 */
@Table(schema = "subscribers", name = "change")
public record Past(@Id long number, Instant at, Author author, Preferences before, Preferences after, long together) {

    /** Who changes preferences. */
    public enum Author {
        READER,
        OPERATOR,
        /** By the sign-up form, before they confirmed. */
        SIGN_UP,
        /** The reader, who took an earlier change back. */
        UNDO
    }
}
