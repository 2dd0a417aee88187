package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Undelivered;
import app.bellwether.subscribers.SubscriberId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Briefs whose deadline passed before they could be sent, and notes, from the outbox. */
@Component
class JdbcUndelivered implements Undelivered {

    private final JdbcClient jdbc;

    JdbcUndelivered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Lost> of(SubscriberId subscriber) {
        return jdbc.sql("""
            select brief, created, deadline from delivery.delivery
            where subscriber = :subscriber and kind = 'BRIEF' and state = 'EXPIRED'
            order by created
            """)
                .param("subscriber", subscriber.value())
                .query((row, _) -> new Lost(
                        new BriefId(row.getString("brief")),
                        row.getTimestamp("created").toInstant(),
                        row.getTimestamp("deadline").toInstant()))
                .list();
    }

    @Override
    public boolean lost(SubscriberId subscriber, String note) {
        return jdbc.sql("select exists (select 1 from delivery.delivery where id = :id and state = 'EXPIRED')")
                .param("id", DeliveryId.of(Letter.Kind.NOTE, subscriber, note).value())
                .query(Boolean.class)
                .single();
    }
}
