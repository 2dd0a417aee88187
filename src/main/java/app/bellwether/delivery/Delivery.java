package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;

/**
 * The sending of one brief or answer to one destination, with every attempt.
 *
 * @param headline of the document
 * @param attempts oldest first
 */
public record Delivery(
        DeliveryId id,
        Letter.Kind kind,
        SubscriberId subscriber,
        BriefId brief,
        Destination.Channel channel,
        State state,
        String headline,
        Instant created,
        List<Attempt> attempts) {

    /** Where a delivery stands. */
    public enum State {
        WAITING,
        CLAIMED,
        ACCEPTED,
        REFUSED,
        EXPIRED,
        CANCELLED
    }

    /** One attempt and its outcome, in words for an operator. */
    public record Attempt(Instant at, String outcome) {}

    public Delivery {
        attempts = List.copyOf(attempts);
    }
}
