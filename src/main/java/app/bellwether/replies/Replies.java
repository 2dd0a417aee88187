package app.bellwether.replies;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Understands commands, whatever channel they come by, and answers from stored evidence. */
public interface Replies {

    /** Whether {@link #prepare} does anything: there is a model that words answers. */
    boolean words();

    /**
     * Has a model, where there is one, word what is asked in a reader's own words, so that the answer finds it. Takes its time; not to be
     * called within a transaction. Never throws: without it, the answer is of quotes.
     */
    void prepare(Question question);

    /**
     * Carries out the commands and leaves the answer in the outbox, in one transaction; once for each question.
     *
     * @return what came of it
     */
    Received receive(Question question);

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

    /** What a reader asked in answer to a brief, or to letters of none, newest first, at most so much. */
    List<Asked> asked(SubscriberId reader, BriefId brief, int limit);

    /** What came of a question. */
    enum Received {
        /** It is answered, or its reader is asked whether they want what it changes. */
        ANSWERED,
        /** The same of a part of it: its reader was asked as often today as they may be whether they want a change. */
        ANSWERED_IN_PART,
        /** Its reader was asked that often, and nothing else is in it. */
        ASKED_TOO_OFTEN,
        /** Its reader was asked that today, which still waits for them. */
        ASKED_ALREADY
    }

    /** What a reader wrote, and when. */
    record Asked(Instant at, String text) {}
}
