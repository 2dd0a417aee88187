package app.bellwether.delivery;

import app.bellwether.subscribers.Destination.Channel;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which instance may carry what, and what came of it. A claim is a lease by the database's clock, and has a number (fence):
 * whoever comes back after the lease was given to another finds the number changed.
 *
 * <p>A new month has no statistics, and its index of what waits looks small: where rows are named, {@code state || ''} keeps PostgreSQL
 * from going through all that waits to find them.
 */
@Component
class Claims {

    /** Who gets a letter as much later than it could have come may ask why. */
    private static final Duration LONG = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final DeliveryMetrics metrics;

    Claims(JdbcClient jdbc, DeliveryMetrics metrics) {
        this.jdbc = jdbc;
        this.metrics = metrics;
    }

    /**
     * Claims what is due on a channel, and what was claimed by somebody whose lease ended, which is noted: they may have sent it. So is
     * that it lay ready for long, unless what it waited for is noted already. Kinds that are not known here are left to whoever knows them.
     *
     * @param closed if the channel is one of these, all stays, and what goes to these places does
     */
    List<ClaimedDelivery> take(Channel channel, Instant now, Duration lease, int most, List<String> closed) {
        return closed.contains(channel.name()) ? List.of() : take(channel, now, lease, most, closed, null);
    }

    /** Claims one letter of a channel, if one is due: to that place, or to any if it is the channel's own name. */
    List<ClaimedDelivery> takeOne(Channel channel, Instant now, Duration lease, String name) {
        return take(channel, now, lease, 1, List.of(), name);
    }

    private List<ClaimedDelivery> take(
            Channel channel, Instant now, Duration lease, int most, List<String> closed, @Nullable String only) {
        return jdbc.sql("""
            with due as (
                select id, created, state as before from delivery.delivery
                where next_try <= :now and (state = 'WAITING' or (state = 'CLAIMED' and leased_until < now()))
                    and kind = any(:kinds) and channel = :channel and (place is null or place <> all(:closed))
                    and (:only::text is null or channel = :only or place = :only)
                    and not array[subscriber, id] && array(select name from delivery.held_by_hand)
                order by %s
                limit :most
                for update skip locked
            ), taken as (
                update delivery.delivery as delivery
                set state = 'CLAIMED', fence = fence + 1, tries = tries + 1, leased_until = now() + :lease * interval '1 ms'
                from due where delivery.id = due.id and delivery.created = due.created
                returning delivery.*, due.before
            ), noted as (
                insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
                select id, subscriber, fence - 1, :now, 'broken off: who carried it stopped, and may have sent it'
                from taken where before = 'CLAIMED'
                on conflict do nothing
            ), waited as (
                insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
                select id, subscriber, fence - 1, :now, 'lay ready since ' || to_char(next_try at time zone 'UTC', 'HH24:MI')
                    || ' UTC: others before it took as long, or nobody was there to carry it'
                from taken where before = 'WAITING' and next_try < :now::timestamptz - :long * interval '1 ms'
                    and not exists (select from delivery.attempt where delivery = taken.id and at > taken.next_try)
                on conflict do nothing
            )
            select * from taken
            """.formatted(only == null ? "next_try" : "tries, next_try"))
                .param("kinds", Letter.Kind.names())
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("lease", lease.toMillis())
                .param("most", most)
                .param("long", LONG.toMillis())
                .param("closed", closed.toArray(String[]::new))
                .param("only", only)
                .query((row, _) -> {
                    metrics.brokenOff(channel, row.getString("before").equals("CLAIMED") ? 1 : 0);
                    return ClaimedDelivery.of(row);
                })
                .list();
    }

    /** Gives a claim back that was not used. */
    void putBack(ClaimedDelivery claim) {
        jdbc.sql("""
            update delivery.delivery set state = 'WAITING', leased_until = null, tries = tries - 1
            where id = :id and created = :created and fence = :fence and state = 'CLAIMED'
            """)
                .param("id", claim.id().value())
                .param("created", Timestamp.from(claim.created()))
                .param("fence", claim.fence())
                .update();
    }

    /** Gives a claim back that was not used, until then. Who holds its row is not waited for: then it is taken when its lease has ended. */
    void putBackIfFree(ClaimedDelivery claim, Instant nextTry) {
        jdbc.sql("""
            update delivery.delivery set state = 'WAITING', leased_until = null, tries = tries - 1, next_try = :nextTry
            where created = :created and id = (
                select id from delivery.delivery
                where id = :id and created = :created and fence = :fence and state = 'CLAIMED' for update skip locked)
            """)
                .param("id", claim.id().value())
                .param("created", Timestamp.from(claim.created()))
                .param("fence", claim.fence())
                .param("nextTry", Timestamp.from(nextTry))
                .update();
    }

    /** Extends a claim that is still held, and keeps its row from all others until the transaction ends. */
    boolean renew(ClaimedDelivery claim, Duration lease) {
        return renew(List.of(claim), lease).contains(claim.id());
    }

    /** Extends claims that are still held, all at once; which these are. Their rows are kept from all others until the transaction ends. */
    Set<DeliveryId> renew(List<ClaimedDelivery> claims, Duration lease) {
        return Set.copyOf(jdbc.sql("""
            update delivery.delivery set leased_until = now() + :lease * interval '1 ms'
            where id = any(:ids) and created = any(:created::timestamptz[])
                and (id, fence) in (select * from unnest(:ids, :fences))
                and state || '' = 'CLAIMED' and leased_until > now()
            returning id
            """)
                .param("lease", lease.toMillis())
                .param("ids", ids(claims))
                .param("created", created(claims))
                .param("fences", fences(claims))
                .query((row, _) -> new DeliveryId(row.getString("id")))
                .list());
    }

    /** Ends a claim that is still held. */
    boolean end(ClaimedDelivery claim, Delivery.State state, @Nullable Instant nextTry) {
        return jdbc.sql("""
            update delivery.delivery
            set state = :state, leased_until = null, next_try = coalesce(:nextTry::timestamptz, next_try),
                addressee = case when :state = 'WAITING' then addressee end
            where id = :id and created = :created and fence = :fence and state = 'CLAIMED'
            """)
                        .param("state", state.name())
                        .param("created", Timestamp.from(claim.created()))
                        .param("nextTry", nextTry == null ? null : Timestamp.from(nextTry))
                        .param("id", claim.id().value())
                        .param("fence", claim.fence())
                        .update()
                == 1;
    }

    /** What the other side said to a letter. */
    record Said(ClaimedDelivery claim, Instant at, String words) {}

    /**
     * The other side has them, whoever holds the claims by now: nobody has to carry them any more. The new number makes whatever
     * another carrier reports come too late, also that it was refused, so that nobody sends it again. All of it is one statement; which ones
     * were recorded.
     */
    Set<DeliveryId> accepted(List<Said> said) {
        List<ClaimedDelivery> claims = said.stream().map(Said::claim).toList();
        return Set.copyOf(jdbc.sql("""
            with said as (
                select * from unnest(:ids, :created::timestamptz[], :fences, :at::timestamptz[], :words)
                    as said (id, created, fence, at, words)
            ), noted as (
                insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
                select delivery.id, subscriber, said.fence, said.at, said.words from said join delivery.delivery using (id, created)
                where delivery.id = any(:ids) and delivery.created = any(:created::timestamptz[])
                on conflict do nothing
            )
            update delivery.delivery set state = 'ACCEPTED', leased_until = null, fence = fence + 1, addressee = null
            where id = any(:ids) and created = any(:created::timestamptz[]) and state || '' in ('CLAIMED', 'WAITING', 'REFUSED')
            returning id
            """)
                .param("ids", ids(claims))
                .param("created", created(claims))
                .param("fences", fences(claims))
                .param("at", said.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param("words", said.stream().map(Said::words).toArray(String[]::new))
                .query((row, _) -> new DeliveryId(row.getString("id")))
                .list());
    }

    private static String[] ids(List<ClaimedDelivery> claims) {
        return claims.stream().map(claim -> claim.id().value()).toArray(String[]::new);
    }

    /** Which says in which month it lies. */
    private static String[] created(List<ClaimedDelivery> claims) {
        return claims.stream().map(claim -> claim.created().toString()).toArray(String[]::new);
    }

    private static Long[] fences(List<ClaimedDelivery> claims) {
        return claims.stream().map(ClaimedDelivery::fence).toArray(Long[]::new);
    }

    void note(ClaimedDelivery claim, Instant at, String outcome) {
        jdbc.sql("""
            insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
            select id, subscriber, :fence, :at, :outcome from delivery.delivery where id = :id and created = :created
            on conflict do nothing
            """)
                .param("id", claim.id().value())
                .param("created", Timestamp.from(claim.created()))
                .param("fence", claim.fence())
                .param("at", Timestamp.from(at))
                .param("outcome", outcome)
                .update();
    }

    /**
     * The clock was set back: what was to wait by it as it was waits no longer than it would if that began now. However many instances
     * find out, each for every channel, nothing becomes due sooner for that.
     */
    void setBack(Channel channel, Instant now) {
        Long[] waits = Stream.concat(Stream.of(Duration.ZERO), Retries.WAITS.stream())
                .map(Duration::toMillis)
                .toArray(Long[]::new);
        jdbc.sql("""
            update delivery.delivery set next_try = least(next_try, :now::timestamptz + interval '1 ms'
                * (:waits::bigint[])[1 + case state when 'WAITING' then least(tries, :most) else 0 end])
            where channel = :channel and next_try > :now and state in ('WAITING', 'CLAIMED')
            """)
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("waits", waits)
                .param("most", Retries.WAITS.size())
                .update();
        jdbc.sql("""
            update delivery.hold set until = least(until, :now::timestamptz + interval '1 ms'
                * (:waits::bigint[])[1 + least(times, :most)])
            where until > :now
            """)
                .param("now", Timestamp.from(now))
                .param("waits", waits)
                .param("most", Retries.WAITS.size())
                .update();
    }

    /**
     * What waits past its deadline is not sent any more, whenever its next try would have been. A row that somebody holds keeps its time;
     * what an operator holds waits on, but for briefs, which are never stale (R6).
     */
    int expire(Instant now) {
        return jdbc.sql("""
            with free as (
                select id, created, held
                from delivery.delivery, lateral (select array[channel, subscriber, id]
                    && array(select name from delivery.held_by_hand) as held) as by_hand
                where state = 'WAITING' and deadline <= :now and (kind = 'BRIEF' or not held) for update of delivery skip locked
            ), late as (
                update delivery.delivery set state = 'EXPIRED', addressee = null
                from free where delivery.id = free.id and delivery.created = free.created
                returning delivery.id, subscriber, fence, held
            )
            insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
            select id, subscriber, fence, :now, 'too late to be sent' || case when held then ': an operator held it' else '' end
            from late
            on conflict do nothing
            """).param("now", Timestamp.from(now)).update();
    }
}
