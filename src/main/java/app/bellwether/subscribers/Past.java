package app.bellwether.subscribers;

import java.time.Instant;

/**
 * A change in a subscriber's history.
 *
 * @param number by which it is taken back; later changes have higher ones
 * @param author who made it
 */
public record Past(long number, Instant at, Author author, Preferences before, Preferences after) {

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
