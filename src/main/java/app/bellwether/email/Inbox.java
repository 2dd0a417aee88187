package app.bellwether.email;

import org.springframework.util.unit.DataSize;

/** Where mail for Bellwether arrives, whatever brought it. */
public interface Inbox {

    /**
     * Keeps the raw message, then acts on it; the same message twice is acted on once.
     *
     * @param raw the message (RFC 5322)
     * @return what was done, in words for an operator
     */
    String receive(byte[] raw);

    /**
     * The same, of a message that is written where this application runs, at its local outbox: whoever is there counts as whom the
     * message is from.
     */
    String receiveHere(byte[] raw);

    /** How much is kept of what came. */
    Kept kept();

    /**
     * How much is kept.
     *
     * @param size of it
     * @param most that may be kept; when it is used up, what was ignored is forgotten, oldest first
     */
    record Kept(DataSize size, DataSize most) {

        /** Whether it is used up, or nearly. */
        public boolean full() {
            return size.toBytes() >= most.toBytes() / 10 * 9;
        }
    }
}
