package app.bellwether.subscribers;

import app.bellwether.subscribers.ReaderLinks.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Who shares whose preferences, or asked to. */
interface LinkRepository extends Repository<LinkRepository.Row, SubscriberId> {

    /**
     * One that is asked for, or a link.
     *
     * @param linked null as long as it is only asked for
     */
    @Table(schema = "subscribers", name = "link")
    record Row(
            @Id SubscriberId follower,
            SubscriberId leader,
            @Nullable Instant linked) {}

    /** A conversation that is linked stays with whom it is. What others wanted of the same mailbox before counts no more. */
    default void ask(SubscriberId follower, SubscriberId leader, Instant at) {
        deleteByLeaderAndLinkedIsNull(leader);
        insert(follower, leader, at);
    }

    void deleteByLeaderAndLinkedIsNull(SubscriberId leader);

    @Modifying
    @Query("""
        insert into subscribers.link (follower, leader, asked) values (:follower, :leader, :at)
        on conflict (follower) do update set leader = excluded.leader, asked = excluded.asked
            where link.linked is null
        """)
    void insert(SubscriberId follower, SubscriberId leader, Instant at);

    default Optional<SubscriberId> asked(SubscriberId leader) {
        return findByLeaderAndLinkedIsNull(leader).map(Row::follower);
    }

    Optional<Row> findByLeaderAndLinkedIsNull(SubscriberId leader);

    @Modifying
    @Query("update subscribers.link set linked = :at where follower = :follower")
    void link(SubscriberId follower, Instant at);

    /** Whose preferences count; themselves, unless they follow somebody. */
    default SubscriberId leader(SubscriberId id) {
        return findByFollowerAndLinkedIsNotNull(id).map(Row::leader).orElse(id);
    }

    Optional<Row> findByFollowerAndLinkedIsNotNull(SubscriberId follower);

    /** Who has the same preferences, somebody themselves included. */
    default Set<SubscriberId> together(SubscriberId id) {
        return withFollowers(leader(id));
    }

    /** Somebody and who follows them, which is nobody if they follow another. */
    default Set<SubscriberId> withFollowers(SubscriberId leader) {
        return Stream.concat(
                        Stream.of(leader),
                        findByLeaderAndLinkedIsNotNull(leader).stream().map(Row::follower))
                .collect(Collectors.toSet());
    }

    List<Row> findByLeaderAndLinkedIsNotNull(SubscriberId leader);

    @Query("""
        select leader, follower, linked as since from subscribers.link
        where (leader = :id or follower = :id) and linked is not null order by linked
        """)
    List<Link> of(SubscriberId id);

    /** With what is only asked for. */
    void deleteByLeaderOrFollower(SubscriberId leader, SubscriberId follower);
}
