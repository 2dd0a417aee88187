package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The recorded decisions to send nothing. */
interface SilenceRepository extends Repository<Silence, SubscriberId> {

    List<Silence> findBySubscriberOrderByDecidedDescDateDescSlotAsc(SubscriberId subscriber, Limit limit);

    /** What fell silent after that and before that slot, oldest first. */
    @Query("""
        select * from briefs.silence
        where subscriber = :subscriber and decided > :since and (date, slot) < (:date, :slot)
        order by date, slot
        """)
    List<Silence> between(SubscriberId subscriber, Instant since, LocalDate date, String slot);
}
