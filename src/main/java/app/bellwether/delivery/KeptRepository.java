package app.bellwether.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What would have gone over the wire where no courier is configured. */
interface KeptRepository extends Repository<LocalOutbox.Kept, DeliveryId> {

    Optional<LocalOutbox.Kept> findById(DeliveryId delivery);

    List<LocalOutbox.Kept> findAllByOrderByAtDescDeliveryAsc(Limit limit);

    /** Once. */
    @Modifying
    @Query("""
        insert into delivery.kept (delivery, subscriber, content_type, recipient, subject, at, wire)
        select id, subscriber, :contentType, :to, :subject, :at, :wire
        from delivery.delivery where id = :delivery
        on conflict (delivery) do nothing
        """)
    void insert(DeliveryId delivery, String contentType, String to, String subject, Instant at, String wire);
}
