package app.bellwether.email;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** What came since then and led to nothing, newest first, at most so many. Mail of whom we do not know is not among it, unless it failed. */
    List<Unanswered> unanswered(Instant since, int most);

    /** Has a message acted on that was set aside; false when it is not. What was acted on is never acted on again. */
    boolean actAgain(long id);

    /**
     * A message that led to nothing.
     *
     * @param reader whom it is from; null where that was not found out
     * @param why in words for an operator
     * @param aside whether it is tried no more by itself
     */
    record Unanswered(long id, Instant received, @Nullable SubscriberId reader, String why, boolean aside) {}

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
