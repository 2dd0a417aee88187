package app.bellwether.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** What would have been sent if couriers were configured: kept to be looked at, each delivery once. */
public interface LocalOutbox {

    /**
     * Keeps a message as it would have gone over the wire.
     *
     * @param contentType {@code message/rfc822} or {@code application/json}
     * @param to the address or channel, as shown to whoever looks
     */
    void keep(DeliveryId delivery, String contentType, String to, String subject, String wire);

    /** Newest first, at most so many. */
    List<Kept> newest(int limit);

    Optional<Kept> byId(DeliveryId delivery);

    /** A kept message; its wire form is ASCII (MIME in 7 bits) or JSON. */
    @Table(schema = "delivery", name = "kept")
    record Kept(
            @Id DeliveryId delivery,
            String contentType,
            @Column("recipient") String to,
            String subject,
            Instant at,
            String wire) {}
}
