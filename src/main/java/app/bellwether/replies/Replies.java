package app.bellwether.replies;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Understands commands, whatever channel they come by, and answers from stored evidence. */
public interface Replies {

    /** Carries out the commands and leaves the answer in the outbox, in one transaction; once for each question. */
    void receive(Question question);

    /** What waits behind a mailed key for its reader to confirm it, as they could have typed it; empty when nothing does any more. */
    Optional<List<String>> held(String key);

    /**
     * Carries out what waits behind a mailed key, once, and leaves the answer in the outbox.
     *
     * @return whether it did
     */
    boolean confirm(String key);

    /** What a reader asked, newest first, at most so much. */
    List<Asked> asked(SubscriberId reader, int limit);

    /** What a reader wrote, and when. */
    record Asked(Instant at, String text) {}
}
