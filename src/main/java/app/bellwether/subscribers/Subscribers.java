package app.bellwether.subscribers;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who reads, what they asked for, and whether they agreed to it: the only home of addresses and consent. */
public interface Subscribers {

    Optional<Subscriber> byId(SubscriberId id);

    /** Whoever has that destination; addresses are compared without regard to case. */
    Optional<Subscriber> byDestination(Destination destination);

    /** Everybody, by id. */
    List<Subscriber> all();

    /** Everybody who may be sent a brief, by id. */
    List<Subscriber> active();

    /**
     * Keeps a new subscriber, not yet confirmed; whoever has that destination already stays as they are.
     *
     * @return the subscriber with that destination
     */
    Subscriber register(NewSubscriber asked);

    /** They agreed to be sent briefs. */
    Change confirm(SubscriberId id);

    /** They get nothing more from now on. Idempotent. */
    Change unsubscribe(SubscriberId id);

    /**
     * Changes when their brief is due. A date that has its brief gets no other; today's, if its new time is past already, is
     * due at once.
     *
     * @param change from what it is, while nobody else changes it
     */
    Change schedule(SubscriberId id, UnaryOperator<Schedule> change);

    /**
     * Changes what they want to read of and what they mute.
     *
     * @param change from what it is, while nobody else changes it
     */
    Change interests(SubscriberId id, UnaryOperator<List<Interest>> change);

    /** Locks the subscriber until the transaction ends, and gives it as it then is; for deciding whether to send. */
    Optional<Subscriber> lock(SubscriberId id);
}
