package app.bellwether.briefs;

import app.bellwether.matching.Sent;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All that composing looks at of a reader and of what they had, and nothing of who they are: for equal ones, a brief is the same (R10). */
record Alike(
        Subscriber reader,
        LocalDate date,
        int edition,
        Instant at,
        Sent sent,
        List<Had> earlier,
        Sources.Coverage coverage,
        boolean complete) {

    /**
     * An earlier brief.
     *
     * @param hash of its document
     */
    record Had(LocalDate date, Instant sealed, String hash, List<NumberedItem> items) {}

    static Alike of(Occasion occasion) {
        return new Alike(
                occasion.subscriber().anonymous(),
                occasion.date(),
                occasion.edition(),
                occasion.at(),
                occasion.sent(),
                occasion.earlier().stream()
                        .map(brief -> new Had(brief.date(), brief.sealed(), brief.hash(), brief.items()))
                        .toList(),
                occasion.coverage(),
                occasion.complete());
    }
}
