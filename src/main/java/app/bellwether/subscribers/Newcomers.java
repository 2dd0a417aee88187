package app.bellwether.subscribers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets those in whom an operator brings, each in a transaction, unless they are here or went away. */
@Component
class Newcomers {

    private final Subscribers subscribers;
    private final HistoryRepository past;
    private final TransactionTemplate transactions;

    Newcomers(Subscribers subscribers, HistoryRepository past, TransactionTemplate transactions) {
        this.subscribers = subscribers;
        this.past = past;
        this.transactions = transactions;
    }

    /** What came of one. */
    enum Outcome {
        ADDED,
        /** They get briefs already, and stay as they are. */
        KNOWN,
        /** They left, were erased, or want no letters. */
        LEFT,
        /** They could not be kept, and nothing of them was. */
        FAILED
    }

    /** @param keep false only looks */
    Outcome bring(RosterLine.Entry entry, boolean keep) {
        return transactions.execute(transaction -> {
            if (!keep) {
                transaction.setRollbackOnly();
            }
            Destination destination = Addresses.normal(entry.destination());
            return subscribers
                    .byDestination(destination)
                    .flatMap(known -> subscribers.lock(known.id()))
                    .map(known -> switch (known.state()) {
                        case CONFIRMED, PAUSED -> Outcome.KNOWN;
                        case UNSUBSCRIBED -> Outcome.LEFT;
                        case PENDING -> added(entry, destination);
                    })
                    .orElseGet(() -> added(entry, destination));
        });
    }

    private Outcome added(RosterLine.Entry entry, Destination destination) {
        if (subscribers.refused(destination) || past.isDeparted(Addresses.same(destination))) {
            return Outcome.LEFT;
        }
        Subscriber asked = subscribers.ask(destination, entry.wish(), entry.proof());
        if (asked.state() != Subscriber.State.PENDING) {
            return asked.active() ? Outcome.KNOWN : Outcome.LEFT; // somebody was faster
        }
        subscribers.confirm(asked.id(), entry.proof());
        return Outcome.ADDED;
    }
}
