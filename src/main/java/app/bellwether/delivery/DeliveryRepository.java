package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Limit;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Deliveries as they stand, of kinds that are known here. */
interface DeliveryRepository extends Repository<DeliveryRepository.Row, DeliveryId> {

    /** One of them, without what it says and who holds it. */
    @Table(schema = "delivery", name = "delivery")
    record Row(
            @Id DeliveryId id,
            Letter.Kind kind,
            SubscriberId subscriber,
            BriefId brief,
            Destination.Channel channel,
            Delivery.State state,
            String headline,
            Instant created,
            Instant deadline) {}

    Optional<Row> findByIdAndKindIn(DeliveryId id, Collection<Letter.Kind> kinds);

    List<Row> findByIdInAndKindIn(Collection<DeliveryId> ids, Collection<Letter.Kind> kinds);

    List<Row> findByKindInOrderByCreatedDescIdAsc(Collection<Letter.Kind> kinds, Limit limit);

    List<Row> findBySubscriberAndKindInOrderByCreatedDescIdAsc(
            SubscriberId subscriber, Collection<Letter.Kind> kinds, Limit limit);

    List<Row> findBySubscriberAndKindAndStateOrderByCreated(
            SubscriberId subscriber, Letter.Kind kind, Delivery.State state);

    boolean existsByIdAndState(DeliveryId id, Delivery.State state);
}
