package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.SubscriberId;

/** Names one delivery for ever; derived from what is delivered, so that a retry has the same. Fits into a token. */
public record DeliveryId(String value) {

    /** The delivery of a brief. */
    public static DeliveryId of(BriefId brief) {
        return new DeliveryId(ShortId.of("brief", brief.value()));
    }

    /** The delivery of the answer to a question. */
    static DeliveryId ofAnswer(SubscriberId subscriber, String question) {
        return new DeliveryId(ShortId.of("answer", subscriber.value(), question));
    }

    /** The delivery of another letter. */
    static DeliveryId of(Letter.Kind kind, SubscriberId subscriber, String name) {
        return new DeliveryId(ShortId.of("letter", kind.name(), subscriber.value(), name));
    }

    @Override
    public String toString() {
        return value;
    }
}
