package app.bellwether.subscribers;

import app.bellwether.subscribers.Suppression.Evidence;
import app.bellwether.subscribers.Suppression.Reason;
import app.bellwether.subscribers.Suppression.Scope;
import app.bellwether.subscribers.Suppressions.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.Repository;

/** What keeps letters from mailboxes, and the bounces that may come to that. */
interface SuppressionRepository extends Repository<SuppressionRepository.Row, String> {

    Set<Reason> BOUNCES = Set.of(Reason.HARD_BOUNCE, Reason.SOFT_BOUNCES);

    String HASHED = "(select sha256(salt || convert_to(:#{#to.same()}, 'UTF8')) from subscribers.salt)";

    String READ = "select encode(hash, 'hex') as mailbox, suppression.* from subscribers.suppression ";

    String COUNTING = " and (until is null or until > :now) order by since desc, reason ";

    /**
     * One that counts.
     *
     * @param mailbox the keyed hash, or where many are asked for, what it was asked for by
     */
    record Row(
            String mailbox,
            Reason reason,
            Scope scope,
            Instant since,
            @Nullable Instant until,
            @Embedded.Empty Evidence evidence,
            @Nullable SubscriberId subscriber) {

        Kept kept() {
            return new Kept(
                    mailbox, new Suppression(reason, scope, evidence, since, until, Optional.ofNullable(subscriber)));
        }
    }

    @Query(READ + "where hash = " + HASHED + COUNTING)
    List<Row> of(Destination to, Instant now);

    default Map<Destination, List<Suppression>> of(Collection<Destination> destinations, Instant now) {
        Map<String, List<Destination>> same =
                destinations.stream().distinct().collect(Collectors.groupingBy(Destination::same));
        Map<Destination, List<Suppression>> found = new HashMap<>();
        for (Row row : with(same.keySet().toArray(String[]::new), now)) {
            for (Destination destination : same.getOrDefault(row.mailbox(), List.of())) {
                found.computeIfAbsent(destination, _ -> new ArrayList<>())
                        .add(row.kept().suppression());
            }
        }
        return found;
    }

    @Query("""
        select asked.same as mailbox, suppression.* from unnest(:same) as asked (same)
        join subscribers.suppression
            on hash = sha256((select salt from subscribers.salt) || convert_to(asked.same, 'UTF8'))
        where true
        """ + COUNTING)
    List<Row> with(String[] same, Instant now);

    @Query(READ + "where encode(hash, 'hex') = :mailbox" + COUNTING)
    List<Row> byMailbox(String mailbox, Instant now);

    @Query(READ + "where true" + COUNTING + "limit :most")
    List<Row> newest(Instant now, int most);

    /** What strangers ask for is not sent there. */
    default void refuse(Destination destination, SubscriberId reader, Consent.Proof proof, Instant now) {
        Evidence evidence = new Evidence("", "", proof.way());
        keep(destination, new Suppression(Reason.REFUSED, Scope.UNASKED, evidence, now, null, Optional.of(reader)));
    }

    /** The newer one of the same reason counts. */
    @Modifying
    @Query("""
        insert into subscribers.suppression
            (hash, reason, scope, since, until, delivery, status, diagnostic, subscriber)
        select sha256(salt || convert_to(:#{#to.same()}, 'UTF8')), :#{#kept.reason.name()}, :#{#kept.scope.name()},
            :#{#kept.since.toString()}::timestamptz, :#{#kept.until?.toString()}::timestamptz,
            :#{#kept.evidence.delivery}, :#{#kept.evidence.status}, :#{#kept.evidence.diagnostic},
            :#{#kept.subscriber.orElse(null)?.value}
        from subscribers.salt
        on conflict (hash, reason) do update
        set scope = excluded.scope, since = excluded.since, until = excluded.until, delivery = excluded.delivery,
            status = excluded.status, diagnostic = excluded.diagnostic, subscriber = excluded.subscriber
        """)
    void keep(Destination to, Suppression kept);

    @Query("select exists (select 1 from subscribers.suppression where reason = 'REFUSED' and hash = " + HASHED + ")")
    boolean refused(Destination to);

    /** Takes back what came of bounces, and the bounces. */
    default boolean liftBounces(Destination destination) {
        return lift(destination, BOUNCES);
    }

    /** Takes everything back. */
    default boolean lift(Destination destination) {
        return lift(destination, Set.of(Reason.values()));
    }

    private boolean lift(Destination destination, Set<Reason> reasons) {
        forgetBounces(destination);
        return delete(destination, reasons);
    }

    @Modifying
    @Query("delete from subscribers.suppression where reason in (:reasons) and hash = " + HASHED)
    boolean delete(Destination to, Set<Reason> reasons);

    /** Takes one back, and bounces if it came of them. */
    default boolean lift(String mailbox, Reason reason) {
        boolean lifted = delete(mailbox, reason);
        if (lifted && BOUNCES.contains(reason)) {
            forgetBouncesOf(mailbox);
        }
        return lifted;
    }

    @Modifying
    @Query("delete from subscribers.suppression where encode(hash, 'hex') = :mailbox and reason = :reason")
    boolean delete(String mailbox, Reason reason);

    @Modifying
    @Query("delete from subscribers.bounce where encode(hash, 'hex') = :mailbox")
    void forgetBouncesOf(String mailbox);

    /**
     * Counts a bounce, unless that delivery's was counted.
     *
     * @param since when all before that are older, they count no more
     * @return how much counts now
     */
    default int count(Destination destination, SubscriberId subscriber, Evidence evidence, Instant at, Instant since) {
        forgetBounces(destination, since);
        insert(
                destination,
                evidence.delivery(),
                subscriber,
                at,
                BounceWeight.of(evidence.status()).points());
        return points(destination);
    }

    @Modifying
    @Query("delete from subscribers.bounce where hash = " + HASHED + " and not exists ("
            + "select 1 from subscribers.bounce where at > :since and hash = " + HASHED + ")")
    void forgetBounces(Destination to, Instant since);

    @Modifying
    @Query("""
        insert into subscribers.bounce (hash, delivery, subscriber, at, points)
        select sha256(salt || convert_to(:#{#to.same()}, 'UTF8')), :delivery, :subscriber, :at, :points from subscribers.salt
        on conflict (hash, delivery) do nothing
        """)
    void insert(Destination to, String delivery, SubscriberId subscriber, Instant at, int points);

    @Query("select coalesce(sum(points), 0) from subscribers.bounce where hash = " + HASHED)
    int points(Destination to);

    @Modifying
    @Query("delete from subscribers.bounce where hash = " + HASHED)
    void forgetBounces(Destination to);

    /** Of somebody who is erased only that there is a suppression, why and since when stays. */
    @Modifying
    @Query("update subscribers.suppression set delivery = '', diagnostic = '' where subscriber = :subscriber")
    void forget(SubscriberId subscriber);
}
