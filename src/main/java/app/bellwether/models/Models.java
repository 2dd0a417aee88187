package app.bellwether.models;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.bind.Binder;

/** A language model, if one is configured. Safe for threads. Not to be asked within a transaction, since it takes its time. */
public interface Models {

    /** Where none is configured: nothing is ever asked. */
    static Models none() {
        return NoModels.INSTANCE;
    }

    /**
     * One for a process without a database, which keeps nothing: the day's tokens are those of the process.
     *
     * @param settings those of the server; without {@code bellwether.model.url} requests are made, and not sent
     * @param watched whether somebody waits who can look: where nobody listens at the endpoint it is not asked again
     * @throws IllegalArgumentException when one is wrong; the message says how
     */
    static Models standalone(Binder settings, Clock clock, boolean watched) {
        ModelSettings all = ModelSettings.of(settings);
        return new Endpoint(
                all, new MemoryModelStore(), Transport.of(all, clock), clock, new EndingPause(watched), attempt -> {});
    }

    /** Whether there is a model for that; without one, {@link #ask} gives no answer at once. */
    boolean answers(ModelTask task);

    /** Whether all answers were given before, and cost neither time nor tokens. */
    default boolean answersAtOnce() {
        return false;
    }

    /**
     * Asks, again where that may help, until the deadline. Never throws for what is out there.
     *
     * @param until when an answer is of no use any more; where that is past, only what was answered before is given
     */
    ModelReply ask(Prompt prompt, Instant until);

    /** The request as it would be sent, without the key; empty where there is no model. */
    String request(Prompt prompt);
}
