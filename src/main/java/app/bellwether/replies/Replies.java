package app.bellwether.replies;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;

/** Understands commands, whatever channel they come by, and answers from stored evidence. */
public interface Replies {

    /** Carries out the commands and leaves the answer in the outbox, in one transaction; once for each question. */
    void receive(Question question);

    /** What a reader asked, newest first, at most so much. */
    List<Asked> asked(SubscriberId reader, int limit);

    /** What a reader wrote, and when. */
    record Asked(Instant at, String text) {}
}
