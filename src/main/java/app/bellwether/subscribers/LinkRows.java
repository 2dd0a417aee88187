package app.bellwether.subscribers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of links. */
class LinkRows {

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A conversation that is linked stays with whom it is. What others wanted of the same mailbox before counts no more. */
    void ask(SubscriberId follower, SubscriberId leader, Instant at) {
        jdbc.sql("delete from subscribers.link where leader = :leader and linked is null")
                .param("leader", leader.value())
                .update();
        jdbc.sql("""
            insert into subscribers.link (follower, leader, asked) values (:follower, :leader, :at)
            on conflict (follower) do update set leader = excluded.leader, asked = excluded.asked
                where link.linked is null
            """)
                .param("follower", follower.value())
                .param("leader", leader.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<SubscriberId> asked(SubscriberId leader) {
        return jdbc.sql("select follower from subscribers.link where leader = :leader and linked is null")
                .param("leader", leader.value())
                .query(String.class)
                .optional()
                .map(SubscriberId::new);
    }

    void link(SubscriberId follower, Instant at) {
        jdbc.sql("update subscribers.link set linked = :at where follower = :follower")
                .param("at", Timestamp.from(at))
                .param("follower", follower.value())
                .update();
    }

    /** Whose preferences count; themselves, unless they follow somebody. */
    SubscriberId leader(SubscriberId id) {
        return of(id).stream()
                .filter(link -> link.follower().equals(id))
                .map(ReaderLinks.Link::leader)
                .findFirst()
                .orElse(id);
    }

    /** Who has the same preferences, somebody themselves included. */
    Set<SubscriberId> together(SubscriberId id) {
        return jdbc.sql("""
            select follower from subscribers.link where leader = :leader and linked is not null
            union select :leader
            """).param("leader", leader(id).value()).query(String.class).list().stream()
                .map(SubscriberId::new)
                .collect(Collectors.toSet());
    }

    /** Somebody and who follows them, which is nobody if they follow another. */
    Set<SubscriberId> withFollowers(SubscriberId leader) {
        return Stream.concat(Stream.of(leader), of(leader).stream().map(ReaderLinks.Link::follower))
                .collect(Collectors.toSet());
    }

    List<ReaderLinks.Link> of(SubscriberId id) {
        return jdbc.sql("""
            select * from subscribers.link where (leader = :id or follower = :id) and linked is not null order by linked
            """)
                .param("id", id.value())
                .query((row, _) -> new ReaderLinks.Link(
                        new SubscriberId(row.getString("leader")),
                        new SubscriberId(row.getString("follower")),
                        row.getTimestamp("linked").toInstant()))
                .list();
    }

    /** With what is only asked for. */
    void end(SubscriberId id) {
        jdbc.sql("delete from subscribers.link where leader = :id or follower = :id")
                .param("id", id.value())
                .update();
    }
}
