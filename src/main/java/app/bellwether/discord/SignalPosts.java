package app.bellwether.discord;

import app.bellwether.subscribers.SubscriberId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which post of a forum the news of a signal lies in, in PostgreSQL. */
@Component
class SignalPosts {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignalPosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> of(SubscriberId subscriber, String signal) {
        return jdbc.sql("select thread from discord.signal_post where subscriber = :subscriber and signal = :signal")
                .param("subscriber", subscriber.value())
                .param("signal", signal)
                .query(String.class)
                .optional();
    }

    void keep(SubscriberId subscriber, String signal, String thread) {
        jdbc.sql("""
            insert into discord.signal_post (subscriber, signal, thread, at)
            values (:subscriber, :signal, :thread, :now)
            on conflict (subscriber, signal) do update set thread = excluded.thread, at = excluded.at
                where signal_post.thread <> excluded.thread
            """)
                .param("subscriber", subscriber.value())
                .param("signal", signal)
                .param("thread", thread)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** It is not there any more. */
    void forget(SubscriberId subscriber, String signal) {
        jdbc.sql("delete from discord.signal_post where subscriber = :subscriber and signal = :signal")
                .param("subscriber", subscriber.value())
                .param("signal", signal)
                .update();
    }
}
