package app.bellwether.web;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has an address refused for good, and its owner told once, by a letter that takes it back: whoever has an old letter of theirs at hand
 * can press that button, and nothing else would ever reach them.
 */
@Component
record Refusals(Subscribers subscribers, Outbox outbox, TransactionOperations transactions, Clock clock) {

    private static final BriefId NO_BRIEF = new BriefId("");

    void refuse(SubscriberId id, Consent.Proof proof) {
        transactions.executeWithoutResult(_ -> subscribers.lock(id).ifPresent(reader -> {
            boolean known = subscribers.refused(reader.destination());
            subscribers.refuse(id, proof);
            if (!known && isMailed(reader)) {
                outbox.farewell(id, NO_BRIEF, Notices.to(reader, clock).refused(), "refused " + clock.instant(), null);
            }
        }));
    }

    /** A channel has no owner whom a letter could reach alone. */
    static boolean isMailed(Subscriber reader) {
        return reader.destination().channel() == Destination.Channel.EMAIL;
    }
}
