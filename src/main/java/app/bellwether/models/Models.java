package app.bellwether.models;

import java.time.Instant;

/** A language model, if one is configured. Safe for threads. Not to be asked within a transaction, since it takes its time. */
public interface Models {

    /** Where none is configured: nothing is ever asked. */
    static Models none() {
        return NoModels.INSTANCE;
    }

    /** Whether there is a model for that; without one, {@link #ask} gives no answer at once. */
    boolean answers(ModelTask task);

    /**
     * Asks, again where that may help, until the deadline. Never throws for what is out there.
     *
     * @param until when an answer is of no use any more
     */
    ModelReply ask(Prompt prompt, Instant until);

    /** The request as it would be sent, without the key; empty where there is no model. */
    String request(Prompt prompt);
}
