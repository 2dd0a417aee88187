package app.bellwether.replies;

/** Understands commands, whatever channel they come by, and answers from stored evidence. */
public interface Replies {

    /** Carries out the commands and leaves the answer in the outbox, in one transaction; once for each question. */
    void receive(Question question);
}
