package app.bellwether.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What was tried, and what came of it. */
interface AttemptRepository extends Repository<AttemptRepository.Row, Long> {

    /** An attempt. */
    @Table(schema = "delivery", name = "attempt")
    record Row(DeliveryId delivery, long fence, Instant at, String outcome) {

        Delivery.Attempt attempt() {
            return new Delivery.Attempt(at, outcome);
        }
    }

    List<Row> findByDeliveryInOrderByFence(Collection<DeliveryId> deliveries);
}
