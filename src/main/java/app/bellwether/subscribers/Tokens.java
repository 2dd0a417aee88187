package app.bellwether.subscribers;

import java.util.Optional;

/**
 * Tokens that stand for a subscriber in one purpose (R10): derived by a keyed HMAC, so that a retry carries the same ones. A
 * token of one purpose is worth nothing in another. Lower-case base32, at most 56 characters, so that {@code reply+} and a
 * token fit into a local part. They do not expire: an unsubscribe link in an old mail has to work.
 */
public interface Tokens {

    /** What a token is good for. */
    enum Purpose {
        REPLY,
        BOUNCE,
        UNSUBSCRIBE,
        ARCHIVE,
        /** Reads a brief as it went to many at once, from which they find those around it. */
        SHARED_ARCHIVE,
        PREFERENCES,
        /** Reads all briefs, as a feed. */
        FEED,
        /** Ends the notes after a week without a brief, and nothing else. */
        NOTES
    }

    /**
     * Derives the token.
     *
     * @param subject what it names in that purpose, for example a brief's id: a {@link ShortId}, or empty for the subscriber
     *     as a whole
     * @throws IllegalArgumentException when the subject is neither
     */
    String token(Purpose purpose, SubscriberId subscriber, String subject);

    /** Whom and what the token names; empty when it was forged, changed or made for another purpose. */
    Optional<Holder> read(Purpose purpose, String token);

    /** Whom and what a token names. */
    record Holder(SubscriberId subscriber, String subject) {}
}
