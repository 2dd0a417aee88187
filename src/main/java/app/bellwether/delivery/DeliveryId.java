package app.bellwether.delivery;

/** Names one delivery for ever; derived from what is delivered, so that a retry has the same. */
public record DeliveryId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
