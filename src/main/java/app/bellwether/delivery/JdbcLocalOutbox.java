package app.bellwether.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The local outbox in PostgreSQL. */
@Component
class JdbcLocalOutbox implements LocalOutbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcLocalOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void keep(DeliveryId delivery, String contentType, String to, String subject, String wire) {
        jdbc.sql("""
            insert into delivery.kept (delivery, subscriber, content_type, recipient, subject, at, wire)
            select id, subscriber, :contentType, :recipient, :subject, :at, :wire
            from delivery.delivery where id = :delivery
            on conflict (delivery) do nothing
            """)
                .param("delivery", delivery.value())
                .param("contentType", contentType)
                .param("recipient", to)
                .param("subject", subject)
                .param("at", Timestamp.from(clock.instant()))
                .param("wire", wire)
                .update();
    }

    @Override
    public List<Kept> newest(int limit) {
        return jdbc.sql("select * from delivery.kept order by at desc, delivery limit :limit")
                .param("limit", limit)
                .query((row, _) -> kept(row))
                .list();
    }

    @Override
    public Optional<Kept> byId(DeliveryId delivery) {
        return jdbc.sql("select * from delivery.kept where delivery = :delivery")
                .param("delivery", delivery.value())
                .query((row, _) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new DeliveryId(row.getString("delivery")),
                row.getString("content_type"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getTimestamp("at").toInstant(),
                row.getString("wire"));
    }
}
