package app.bellwether.discord;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Which post of a forum the news of a signal lies in. */
interface SignalPostRepository extends Repository<SignalPostRepository.Row, SignalPostRepository.Key> {

    record Key(SubscriberId subscriber, String signal) {}

    @Table(schema = "discord", name = "signal_post")
    record Row(@Id Key key, String thread, Instant at) {}

    Optional<Row> findById(Key key);

    @Modifying
    @Query("""
        insert into discord.signal_post (subscriber, signal, thread, at)
        values (:subscriber, :signal, :thread, :now)
        on conflict (subscriber, signal) do update set thread = excluded.thread, at = excluded.at
            where signal_post.thread <> excluded.thread
        """)
    void keep(SubscriberId subscriber, String signal, String thread, Instant now);

    /** It is not there any more. */
    void deleteById(Key key);
}
