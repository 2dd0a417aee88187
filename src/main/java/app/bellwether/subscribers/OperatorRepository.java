package app.bellwether.subscribers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Who is an operator, or is to be one. */
interface OperatorRepository extends Repository<OperatorRepository.Row, SubscriberId> {

    /**
     * One of them.
     *
     * @param proven null for who is to be one
     */
    @Table(schema = "subscribers", name = "operator")
    record Row(
            @Id SubscriberId subscriber,
            Instant since,
            @Nullable Instant proven) {}

    boolean existsByProvenIsNotNull();

    boolean existsBySubscriberAndProvenIsNotNull(SubscriberId subscriber);

    boolean existsBySubscriberAndSinceAfter(SubscriberId subscriber, Instant earliest);

    @Query("""
        select id, channel, address, since, proven is not null as proven
        from subscribers.operator join subscribers.subscriber on subscriber.id = operator.subscriber
        order by since, id
        """)
    List<Operators.Operator> all();

    /** Who is one stays as they are. */
    @Modifying
    @Query("""
        insert into subscribers.operator as known (subscriber, since) values (:subscriber, :now)
        on conflict (subscriber) do update set since = excluded.since where known.proven is null
        """)
    boolean add(SubscriberId subscriber, Instant now);

    @Modifying
    @Query("""
        update subscribers.operator set proven = :now
        where subscriber = :subscriber and proven is null and since > :earliest
        """)
    boolean prove(SubscriberId subscriber, Instant now, Instant earliest);

    /** Unless no other one would be left. */
    @Modifying
    @Query("""
        delete from subscribers.operator
        where subscriber = :subscriber
            and (proven is null
                or exists (select 1 from subscribers.operator where subscriber <> :subscriber and proven is not null))
        """)
    boolean end(SubscriberId subscriber);

    void deleteByProvenIsNull();

    /** Lets one instance at a time say who is an operator, until the transaction ends. */
    @Query("select 1 from pg_advisory_xact_lock(x'6f70657261746f72'::bigint)")
    int oneAtATime();
}
