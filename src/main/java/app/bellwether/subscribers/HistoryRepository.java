package app.bellwether.subscribers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.Repository;

/** What subscribers changed and agreed to, and that somebody was one. */
interface HistoryRepository extends Repository<Past, Long> {

    /** Whose consent it is. */
    record Consented(
            SubscriberId subscriber, @Embedded.Empty Consent consent) {}

    @Modifying
    @Query("""
        insert into subscribers.change (subscriber, at, author, before, after)
        values (:subscriber, :at, :author, :before, :after)
        """)
    void keep(SubscriberId subscriber, Instant at, Past.Author author, Preferences before, Preferences after);

    @Query("select * from subscribers.change where subscriber = :subscriber order by number desc limit :limit")
    List<Past> newest(SubscriberId subscriber, int limit);

    @Query("select * from subscribers.change where subscriber = :subscriber and number = :number")
    Optional<Past> numbered(SubscriberId subscriber, long number);

    @Modifying
    @Query("""
        insert into subscribers.consent (subscriber, at, act, way, origin)
        values (:subscriber, :at, :act, :#{#proof.way}, :#{#proof.origin})
        """)
    void keep(SubscriberId subscriber, Instant at, Consent.Act act, Consent.Proof proof);

    default List<Consent> consents(SubscriberId subscriber) {
        return consents(List.of(subscriber)).getOrDefault(subscriber, List.of());
    }

    default Map<SubscriberId, List<Consent>> consents(List<SubscriberId> subscribers) {
        return consented(subscribers.toArray(SubscriberId[]::new)).stream()
                .collect(groupingBy(Consented::subscriber, mapping(Consented::consent, toList())));
    }

    @Query("select * from subscribers.consent where subscriber = any(:subscribers) order by number")
    List<Consented> consented(SubscriberId[] subscribers);

    /** Keeps a hash of an address whose subscriber is erased, so that no list brings them back. */
    @Modifying
    @Query("""
        insert into subscribers.departure (hash, at)
        select sha256(salt || convert_to(:same, 'UTF8')), :at from subscribers.salt
        on conflict do nothing
        """)
    void depart(String same, Instant at);

    @Query("""
        select exists (
            select 1 from subscribers.departure, subscribers.salt where hash = sha256(salt || convert_to(:same, 'UTF8')))
        """)
    boolean isDeparted(String same);
}
