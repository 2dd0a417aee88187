package app.bellwether.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The local outbox in PostgreSQL. */
@Component
class StoredLocalOutbox implements LocalOutbox {

    private final KeptRepository kept;
    private final Clock clock;

    StoredLocalOutbox(KeptRepository kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void keep(DeliveryId delivery, String contentType, String to, String subject, String wire) {
        kept.insert(delivery, contentType, to, subject, clock.instant(), wire);
    }

    @Override
    public List<Kept> newest(int limit) {
        return kept.findAllByOrderByAtDescDeliveryAsc(Limit.of(limit));
    }

    @Override
    public Optional<Kept> byId(DeliveryId delivery) {
        return kept.findById(delivery);
    }
}
