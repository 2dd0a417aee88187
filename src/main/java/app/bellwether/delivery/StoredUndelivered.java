package app.bellwether.delivery;

import app.bellwether.briefs.Undelivered;
import app.bellwether.subscribers.SubscriberId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Briefs whose deadline passed before they could be sent, and notes, from the outbox. */
@Component
class StoredUndelivered implements Undelivered {

    private final DeliveryRepository deliveries;

    StoredUndelivered(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public List<Lost> of(SubscriberId subscriber) {
        return deliveries
                .findBySubscriberAndKindAndStateOrderByCreated(subscriber, Letter.Kind.BRIEF, Delivery.State.EXPIRED)
                .stream()
                .map(row -> new Lost(row.brief(), row.created(), row.deadline()))
                .toList();
    }

    @Override
    public boolean lost(SubscriberId subscriber, String note) {
        return deliveries.existsByIdAndState(DeliveryId.of(Letter.Kind.NOTE, subscriber, note), Delivery.State.EXPIRED);
    }
}
