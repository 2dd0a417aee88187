package app.bellwether.subscribers;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One step by which a subscriber agreed, or took it back; or by which it was said what they may do here.
 *
 * @param act what they did
 * @param proof how
 */
public record Consent(Instant at, Act act, @Embedded.Empty Proof proof) {

    /** What there is to agree to and to take back. */
    public enum Act {
        ASKED,
        CONFIRMED,
        UNSUBSCRIBED,
        /** Another address of theirs counts from now on. */
        MOVED,
        /** A conversation of theirs gets briefs, too, by the same preferences. */
        LINKED,
        /** Nothing is to be written to the address any more that a stranger asks for. */
        REFUSED,
        /** They are to be an operator, from their next signing in on. */
        OPERATOR,
        /** They are no operator any more. */
        NO_OPERATOR
    }

    /**
     * How it was done.
     *
     * @param way in words, with the version of the form if it was one
     * @param origin the network address that it came from; empty when there is none
     */
    public record Proof(String way, String origin) {

        /** Shows no network address. */
        @Override
        public String toString() {
            return way;
        }
    }
}
