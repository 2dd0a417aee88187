package app.bellwether.subscribers;

import app.bellwether.subscribers.Suppression.Evidence;
import app.bellwether.subscribers.Suppression.Reason;
import app.bellwether.subscribers.Suppression.Scope;
import app.bellwether.subscribers.Suppressions.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows that keep letters from mailboxes. */
class SuppressionRows {

    static final Set<Reason> BOUNCES = Set.of(Reason.HARD_BOUNCE, Reason.SOFT_BOUNCES);

    private static final String HASHED = "(select sha256(salt || convert_to(:same, 'UTF8')) from subscribers.salt)";

    private final JdbcClient jdbc;

    SuppressionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Suppression> of(Destination destination, Instant now) {
        return of(List.of(destination), now).getOrDefault(destination, List.of());
    }

    Map<Destination, List<Suppression>> of(Collection<Destination> destinations, Instant now) {
        Map<String, List<Destination>> same =
                destinations.stream().distinct().collect(Collectors.groupingBy(SuppressionRows::same));
        Map<Destination, List<Suppression>> found = new HashMap<>();
        jdbc.sql("""
            select asked.same, suppression.* from unnest(:same) as asked (same)
            join subscribers.suppression
                on hash = sha256((select salt from subscribers.salt) || convert_to(asked.same, 'UTF8'))
            where until is null or until > :now
            order by since desc, reason
            """)
                .param("same", same.keySet().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, _) -> Map.entry(row.getString("same"), suppression(row)))
                .list()
                .forEach(row -> same.getOrDefault(row.getKey(), List.of())
                        .forEach(destination -> found.computeIfAbsent(destination, _ -> new ArrayList<>())
                                .add(row.getValue())));
        return found;
    }

    List<Kept> kept(Destination destination, Instant now) {
        return kept("hash = " + HASHED, Map.of("same", same(destination)), now, Reason.values().length);
    }

    List<Kept> byMailbox(String mailbox, Instant now) {
        return kept("encode(hash, 'hex') = :mailbox", Map.of("mailbox", mailbox), now, Reason.values().length);
    }

    List<Kept> newest(Instant now, int most) {
        return kept("true", Map.of(), now, most);
    }

    private List<Kept> kept(String condition, Map<String, ?> values, Instant now, int most) {
        return jdbc.sql("""
            select encode(hash, 'hex') as mailbox, * from subscribers.suppression
            where %s and (until is null or until > :now)
            order by since desc, reason limit :most
            """.formatted(condition))
                .params(values)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, _) -> new Kept(row.getString("mailbox"), suppression(row)))
                .list();
    }

    /** The newer one of the same reason counts. */
    void keep(Destination destination, Suppression suppression) {
        Instant until = suppression.until();
        jdbc.sql("""
            insert into subscribers.suppression
                (hash, reason, scope, since, until, delivery, status, diagnostic, subscriber)
            values (%s, :reason, :scope, :since, :until, :delivery, :status, :diagnostic, :subscriber)
            on conflict (hash, reason) do update
            set scope = excluded.scope, since = excluded.since, until = excluded.until, delivery = excluded.delivery,
                status = excluded.status, diagnostic = excluded.diagnostic, subscriber = excluded.subscriber
            """.formatted(HASHED))
                .param("same", same(destination))
                .param("reason", suppression.reason().name())
                .param("scope", suppression.scope().name())
                .param("since", Timestamp.from(suppression.since()))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("delivery", suppression.evidence().delivery())
                .param("status", suppression.evidence().status())
                .param("diagnostic", suppression.evidence().diagnostic())
                .param(
                        "subscriber",
                        suppression.subscriber().map(SubscriberId::value).orElse(null))
                .update();
    }

    /** What strangers ask for is not sent there. */
    void refuse(Destination destination, SubscriberId reader, Consent.Proof proof, Instant now) {
        Evidence evidence = new Evidence("", "", proof.way());
        keep(destination, new Suppression(Reason.REFUSED, Scope.UNASKED, evidence, now, null, Optional.of(reader)));
    }

    boolean refused(Destination destination) {
        return jdbc.sql("select exists (select 1 from subscribers.suppression where hash = %s and reason = 'REFUSED')"
                        .formatted(HASHED))
                .param("same", same(destination))
                .query(Boolean.class)
                .single();
    }

    /** Takes back what came of bounces, and the bounces. */
    boolean liftBounces(Destination destination) {
        return lift(destination, BOUNCES);
    }

    /** Takes everything back. */
    boolean lift(Destination destination) {
        return lift(destination, Set.of(Reason.values()));
    }

    /** Takes one back, and bounces if it came of them. */
    boolean lift(String mailbox, Reason reason) {
        int lifted = jdbc.sql("""
            delete from subscribers.suppression where encode(hash, 'hex') = :mailbox and reason = :reason
            """)
                .param("mailbox", mailbox)
                .param("reason", reason.name())
                .update();
        if (lifted > 0 && BOUNCES.contains(reason)) {
            jdbc.sql("delete from subscribers.bounce where encode(hash, 'hex') = :mailbox")
                    .param("mailbox", mailbox)
                    .update();
        }
        return lifted > 0;
    }

    private boolean lift(Destination destination, Set<Reason> reasons) {
        forgetBounces(destination);
        return jdbc.sql("delete from subscribers.suppression where hash = %s and reason in (:reasons)"
                                .formatted(HASHED))
                        .param("same", same(destination))
                        .param("reasons", reasons.stream().map(Enum::name).toList())
                        .update()
                > 0;
    }

    /**
     * Counts a bounce, unless that delivery's was counted.
     *
     * @param since when all before that are older, they count no more
     * @return how much counts now
     */
    int count(
            Destination destination,
            SubscriberId subscriber,
            Suppression.Evidence evidence,
            Instant at,
            Instant since) {
        jdbc.sql("""
            delete from subscribers.bounce
            where hash = %1$s and not exists (
                select 1 from subscribers.bounce where hash = %1$s and at > :since)
            """.formatted(HASHED))
                .param("same", same(destination))
                .param("since", Timestamp.from(since))
                .update();
        jdbc.sql("""
            insert into subscribers.bounce (hash, delivery, subscriber, at, points)
            values (%s, :delivery, :subscriber, :at, :points)
            on conflict (hash, delivery) do nothing
            """.formatted(HASHED))
                .param("same", same(destination))
                .param("delivery", evidence.delivery())
                .param("subscriber", subscriber.value())
                .param("at", Timestamp.from(at))
                .param("points", BounceWeight.of(evidence.status()).points())
                .update();
        return jdbc.sql("select coalesce(sum(points), 0) from subscribers.bounce where hash = " + HASHED)
                .param("same", same(destination))
                .query(Integer.class)
                .single();
    }

    void forgetBounces(Destination destination) {
        jdbc.sql("delete from subscribers.bounce where hash = " + HASHED)
                .param("same", same(destination))
                .update();
    }

    /** Of somebody who is erased only that there is a suppression, why and since when stays. */
    void forget(SubscriberId subscriber) {
        jdbc.sql("update subscribers.suppression set delivery = '', diagnostic = '' where subscriber = :subscriber")
                .param("subscriber", subscriber.value())
                .update();
    }

    private static String same(Destination destination) {
        return Addresses.same(Addresses.normal(destination));
    }

    private static Suppression suppression(ResultSet row) throws SQLException {
        return new Suppression(
                Reason.valueOf(row.getString("reason")),
                Scope.valueOf(row.getString("scope")),
                new Evidence(row.getString("delivery"), row.getString("status"), row.getString("diagnostic")),
                row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("until")),
                Optional.ofNullable(row.getString("subscriber")).map(SubscriberId::new));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
