package app.bellwether.discord;

import app.bellwether.subscribers.SubscriberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How briefs lie in their channels, in PostgreSQL. */
@Component
class ChannelLayouts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChannelLayouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ChannelLayout of(SubscriberId subscriber) {
        return jdbc.sql("select * from discord.place where subscriber = :subscriber")
                .param("subscriber", subscriber.value())
                .query((row, _) -> place(row))
                .optional()
                .orElseGet(() -> ChannelLayout.declared(subscriber));
    }

    /** Keeps it in place of what was known; it is open. */
    void keep(ChannelLayout place) {
        jdbc.sql("""
            insert into discord.place (subscriber, kind, role, owner) values (:subscriber, :kind, :role, :owner)
            on conflict (subscriber) do update set kind = excluded.kind, role = excluded.role, owner = excluded.owner,
                shut_at = null, shut_for = null
            """)
                .param("subscriber", place.subscriber().value())
                .param("kind", place.kind().name())
                .param("role", place.role())
                .param("owner", place.owner())
                .update();
    }

    /** Nothing can be written there. True for whoever finds out first. */
    boolean shut(ChannelLayout place, String why) {
        return jdbc.sql("""
            insert into discord.place (subscriber, kind, role, owner, shut_at, shut_for)
            values (:subscriber, :kind, :role, :owner, :now, :why)
            on conflict (subscriber) do update set shut_at = excluded.shut_at, shut_for = excluded.shut_for
                where discord.place.shut_at is null
            """)
                        .param("subscriber", place.subscriber().value())
                        .param("kind", place.kind().name())
                        .param("role", place.role())
                        .param("owner", place.owner())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("why", why)
                        .update()
                == 1;
    }

    /** It was written to. */
    void open(ChannelLayout place) {
        if (place.shut() != null) {
            jdbc.sql("update discord.place set shut_at = null, shut_for = null where subscriber = :subscriber")
                    .param("subscriber", place.subscriber().value())
                    .update();
        }
    }

    private static ChannelLayout place(ResultSet row) throws SQLException {
        return new ChannelLayout(
                new SubscriberId(row.getString("subscriber")),
                ChannelLayout.Kind.valueOf(row.getString("kind")),
                row.getString("role"),
                row.getString("owner"),
                row.getString("shut_for"));
    }
}
