package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Document;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a courier is given to carry.
 *
 * @param id of the delivery; Message-ID and nonce are derived from it
 * @param kind what it is
 * @param recipient as of now
 * @param brief that it is or answers about; empty for other letters
 * @param document what it says
 * @param written when it was sealed or answered; its Date
 * @param conversation which message it answers, null unless it is an answer
 * @param key that opens a door once, for the kinds that have one; null for others
 */
public record Letter(
        DeliveryId id,
        Kind kind,
        Subscriber recipient,
        BriefId brief,
        Document document,
        Instant written,
        @Nullable Conversation conversation,
        @Nullable String key) {

    /** What a letter can be. Another instance, of a newer version, may know more of them, and carries those. */
    public enum Kind {
        BRIEF,
        ANSWER,
        /** Asks whether somebody wants briefs, with a key to say so. */
        CONFIRMATION,
        /** Carries a key to the reader's own pages. */
        SIGN_IN,
        /** Says why no brief came. */
        NOTE,
        /** Says a brief anew where it was posted, for its publishers have corrected what it quotes. */
        AMENDMENT,
        /** Asks at a new address whether it is right, with a key to say so. */
        MOVE,
        /** Tells the old address that it does not count any more. */
        MOVED,
        /** Asks a reader whether a conversation may have their preferences, with a key to say so. */
        LINK,
        /** Asks a reader whether a change is theirs that a mail asked for, with a key to say so. */
        CHANGE,
        /** Says what became of a sentence that somebody called wrong. */
        FINDING;

        static String[] names() {
            return Stream.of(values()).map(Kind::name).toArray(String[]::new);
        }
    }

    /** Shows no key and no address. */
    @Override
    public String toString() {
        return kind + " " + id;
    }

    /**
     * The conversation that an answer belongs to (RFC 5322, section 3.6.4).
     *
     * @param inReplyTo the Message-ID it answers, with its angle brackets
     * @param references space-separated Message-IDs, may be empty
     * @param subject of the answered message
     */
    public record Conversation(String inReplyTo, String references, String subject) {}
}
