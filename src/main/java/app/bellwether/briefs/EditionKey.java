package app.bellwether.briefs;

import app.bellwether.matching.Sent;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that composing looks at of a reader and of what they had, and nothing of who they are: for equal ones, a brief is the same but for
 * its number (R10).
 *
 * @param introduces whether it also says what it is
 * @param sent what they were sent, as far as it can still be selected
 * @param had their last briefs, newest first
 */
record EditionKey(
        Subscriber reader,
        LocalDate date,
        boolean introduces,
        Instant at,
        Sent sent,
        List<Had> had,
        Sources.Coverage coverage,
        boolean complete) {

    /** Of an occasion on which only what matters was sent, without the briefs themselves. */
    static EditionKey of(Occasion occasion, List<Had> had) {
        return new EditionKey(
                occasion.subscriber().anonymous(),
                occasion.date(),
                occasion.introduces(),
                occasion.at(),
                occasion.sent(),
                List.copyOf(had),
                occasion.coverage(),
                occasion.complete());
    }
}
