package app.bellwether.models;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** A language model, if one is configured. Safe for threads. Not to be asked within a transaction, since it takes its time. */
public interface Models {

    /** Where none is configured: nothing is ever asked. */
    static Models none() {
        return NoModels.INSTANCE;
    }

    /**
     * One for a process without a database, which keeps nothing.
     *
     * @param settings as {@code url}, {@code name} and {@code key} of {@code bellwether.model}; without a url requests are made, and not
     *     sent
     * @throws IllegalArgumentException when one is wrong; the message says how
     */
    static Models standalone(Map<String, String> settings, Clock clock) {
        ModelSettings all = ModelSettings.of(settings);
        return new Endpoint(
                all, new MemoryModelStore(), Transport.of(all, clock), clock, new EndingPause(), attempt -> {});
    }

    /** Whether there is a model for that; without one, {@link #ask} gives no answer at once. */
    boolean answers(ModelTask task);

    /**
     * Asks, again where that may help, until the deadline. Never throws for what is out there.
     *
     * @param until when an answer is of no use any more; where that is past, only what was answered before is given
     */
    ModelReply ask(Prompt prompt, Instant until);

    /** The request as it would be sent, without the key; empty where there is no model. */
    String request(Prompt prompt);
}
