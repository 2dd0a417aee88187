package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk over the outbox in PostgreSQL. */
@Component
class StoredLetterDesk implements LetterDesk {

    /** A row of the outbox that is held. */
    private static final String HELD =
            "array[channel, subscriber, id] && array(select name from delivery.held_by_hand)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final Clock clock;

    StoredLetterDesk(JdbcClient jdbc, PlatformTransactionManager transactions, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Watched> givenUp(Instant since, int most) {
        return watched(
                "state in ('REFUSED', 'EXPIRED') and created >= :at order by created desc, id",
                Timestamp.from(since),
                most);
    }

    @Override
    public List<Watched> waiting(Instant before, int most) {
        return watched(
                "state in ('WAITING', 'CLAIMED') and created < :at order by created, id", Timestamp.from(before), most);
    }

    @Override
    public Optional<Watched> byId(DeliveryId id) {
        return watched("id = :at", id.value(), 1).stream().findFirst();
    }

    /**
     * Which letters these are, and then what is known of them.
     *
     * @param which says it of {@code :at}
     */
    private List<Watched> watched(String which, Object at, int most) {
        List<Found> found = jdbc.sql("""
            select id, deadline, (select min(since) from delivery.held_by_hand as held
                where held.name in (delivery.channel, delivery.subscriber, delivery.id)) as held
            from delivery.delivery where kind = any(:kinds) and %s limit :most
            """.formatted(which))
                .param("kinds", Letter.Kind.names())
                .param("at", at)
                .param("most", most)
                .query((row, _) -> new Found(
                        new DeliveryId(row.getString("id")),
                        row.getTimestamp("deadline").toInstant(),
                        instant(row.getTimestamp("held"))))
                .list();
        Map<DeliveryId, Delivery> known = outbox
                .byIds(found.stream().map(Found::id).toList())
                .stream()
                .collect(Collectors.toMap(Delivery::id, Function.identity(), (one, _) -> one));
        return found.stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.id()))
                        .map(delivery -> new Watched(delivery, one.until(), one.held())))
                .toList();
    }

    private record Found(
            DeliveryId id, Instant until, @Nullable Instant held) {}

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public List<HeldByHand> held() {
        return jdbc.sql("select name, subscriber, since from delivery.held_by_hand order by since, name")
                .query((row, _) -> new HeldByHand(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("subscriber"))
                                .map(SubscriberId::new)
                                .orElse(null),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Asks first why it should not; whether it may is then decided once more, on the row itself. */
    @Override
    public Again sendAgain(DeliveryId id) {
        Instant now = clock.instant();
        Again again = jdbc.sql("""
            select case
                when state = 'ACCEPTED' or %1$s then 'ACCEPTED'
                when %2$s then 'UNCERTAIN'
                when state = 'CLAIMED' then 'UNDER_WAY'
                when deadline <= :now or state = 'EXPIRED' then 'LATE'
                when kind in ('MOVE', 'MOVED') and addressee is null then 'NOWHERE'
                when %3$s then 'HELD'
                else 'SOON' end
            from delivery.delivery where id = :id
            """.formatted(attempted("accepted"), attempted("uncertain"), HELD))
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .map(Again::valueOf)
                .orElse(Again.UNKNOWN);
        return again != Again.SOON || putIn(id, now) ? again : Again.UNDER_WAY;
    }

    private boolean putIn(DeliveryId id, Instant now) {
        return jdbc.sql("""
            update delivery.delivery set state = 'WAITING', next_try = :now
            where id = :id and state in ('WAITING', 'REFUSED', 'CANCELLED') and deadline > :now and not %s
            """.formatted(attempted("accepted")))
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** By how {@link DeliveryMessages} and {@link Restorations} begin. */
    private static String attempted(String outcome) {
        return "exists (select from delivery.attempt where delivery = :id and starts_with(outcome, '" + outcome + "'))";
    }

    @Override
    public boolean hold(DeliveryId id) {
        return jdbc.sql("""
            insert into delivery.held_by_hand (name, subscriber, since)
            select id, subscriber, :now from delivery.delivery where id = :id and state = 'WAITING'
            on conflict do nothing
            """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public boolean hold(SubscriberId reader) {
        return hold(reader.value(), reader.value());
    }

    @Override
    public boolean hold(Destination.Channel channel) {
        return hold(channel.name(), null);
    }

    private boolean hold(String name, @Nullable String subscriber) {
        return jdbc.sql("""
            insert into delivery.held_by_hand (name, subscriber, since) values (:name, :subscriber, :now)
            on conflict do nothing
            """)
                        .param("name", name)
                        .param("subscriber", subscriber)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public boolean letGo(String name) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            Optional<Instant> since = jdbc.sql("delete from delivery.held_by_hand where name = :name returning since")
                    .param("name", name)
                    .query((row, _) -> row.getTimestamp(1).toInstant())
                    .optional();
            since.ifPresent(held -> letGo(name, held, now));
            return since.isPresent();
        }));
    }

    /** What is held otherwise still goes on waiting, and is told when that ends. */
    private void letGo(String name, Instant since, Instant now) {
        jdbc.sql("""
            with free as (
                update delivery.delivery
                set deadline = case when kind = 'BRIEF' then deadline
                    else deadline + (:now::timestamptz - greatest(:since::timestamptz, created)) end
                where state = 'WAITING' and :name in (channel, subscriber, id) and created < :now and not %s
                returning id, subscriber, fence, next_try
            )
            insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
            select id, subscriber, fence, :now, 'held by an operator until now'
            from free where next_try < :now::timestamptz - interval '1 minute'
            on conflict do nothing
            """.formatted(HELD))
                .param("name", name)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public boolean tryNow(Destination.Channel channel) {
        return jdbc.sql("update delivery.hold set until = :now where name = :name and until > :now and not probing")
                        .param("name", channel.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
