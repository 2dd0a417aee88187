package app.bellwether.models;

import dev.langchain4j.http.client.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a request gets to where it is answered. */
interface Transport {

    /**
     * Sends it and waits for all of the answer.
     *
     * @param within no longer than that
     * @throws Failed when there is no answer, or none that can be read
     */
    Arrived send(HttpRequest request, Duration within);

    /** As the settings have it. */
    static Transport of(ModelSettings settings, Clock clock) {
        return settings.isRecorded()
                ? new RecordedTransport(RecordedTransport.ANSWERS)
                : new HttpTransport(settings.timeout(), clock);
    }

    /** Ends whatever is under way. */
    default void close() {}

    /**
     * An answer, whatever it says.
     *
     * @param type its content type; empty when it did not say
     * @param retryAfter how long the endpoint wants to be left alone; null when it did not say
     */
    record Arrived(
            int status, String type, String body, @Nullable Duration retryAfter) {}

    /** No answer that can be used, and why. */
    final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final AttemptOutcome outcome;
        private final @Nullable Duration retryAfter;

        Failed(AttemptOutcome outcome, String reason) {
            this(outcome, reason, null);
        }

        Failed(AttemptOutcome outcome, String reason, @Nullable Duration retryAfter) {
            super(reason, null, false, false);
            this.outcome = outcome;
            this.retryAfter = retryAfter;
        }

        AttemptOutcome outcome() {
            return outcome;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        @Nullable
        Duration retryAfter() {
            return retryAfter;
        }
    }
}
