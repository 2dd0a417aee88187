package app.bellwether.subscribers;

import app.bellwether.taxonomy.Role;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Operators in PostgreSQL. */
@Component
class JdbcOperators implements Operators {

    static final Duration OPENS_WITHIN = Duration.ofDays(1);

    /** An address that was mistyped makes whoever has it an operator no later than that. */
    static final Duration PROVES_WITHIN = Duration.ofDays(7);

    /** Lets one instance at a time say who is an operator. */
    private static final long FIRST = 0x6f70657261746f72L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Clock clock;

    JdbcOperators(JdbcClient jdbc, TransactionTemplate transactions, Subscribers subscribers, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @Override
    public boolean none() {
        return !jdbc.sql("select exists (select 1 from subscribers.operator where proven is not null)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean has(SubscriberId id) {
        return jdbc.sql("""
            select exists (select 1 from subscribers.operator where subscriber = :id and proven is not null)
            """).param("id", id.value()).query(Boolean.class).single();
    }

    @Override
    public List<Operator> all() {
        return jdbc.sql("""
            select id, channel, address, since, proven is not null as proven
            from subscribers.operator join subscribers.subscriber on subscriber.id = operator.subscriber
            order by since, id
            """)
                .query((row, _) -> new Operator(
                        new SubscriberId(row.getString("id")),
                        new Destination(
                                Destination.Channel.valueOf(row.getString("channel")), row.getString("address")),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("proven")))
                .list();
    }

    @Override
    public String letIn(Operator operator) {
        return new JdbcKeys(jdbc, clock).cut(Keys.Purpose.SIGN_IN, operator.id(), null);
    }

    @Override
    public String cut() {
        String key = Secrets.fresh();
        jdbc.sql("delete from subscribers.operator_key where expires < :now")
                .param("now", now())
                .update();
        jdbc.sql("insert into subscribers.operator_key (hash, expires) values (:hash, :expires)")
                .param("hash", Secrets.hash(key))
                .param("expires", Timestamp.from(clock.instant().plus(OPENS_WITHIN)))
                .update();
        return key;
    }

    @Override
    public boolean opens(String key) {
        byte[] wanted = Secrets.hash(key);
        List<byte[]> live = jdbc.sql("select hash from subscribers.operator_key where spent is null and expires > :now")
                .param("now", now())
                .query((row, _) -> row.getBytes("hash"))
                .list();
        boolean found = false;
        for (byte[] hash : live) {
            found |= MessageDigest.isEqual(hash, wanted); // each of them, in constant time
        }
        return found && none();
    }

    @Override
    public Optional<SubscriberId> begin(String key, String address, Consent.Proof proof) {
        Destination destination = Addresses.email(address);
        return transactions.execute(_ -> {
            oneAtATime();
            if (!opens(key)) {
                return Optional.empty();
            }
            // whoever signed in meanwhile stays
            jdbc.sql("delete from subscribers.operator where proven is null").update();
            return Optional.of(insert(destination, proof));
        });
    }

    @Override
    public void add(String address, Consent.Proof proof) {
        Destination destination = Addresses.email(address);
        transactions.executeWithoutResult(_ -> {
            oneAtATime();
            insert(destination, proof);
        });
    }

    private SubscriberId insert(Destination destination, Consent.Proof proof) {
        Subscriber known = subscribers.register(unknown(destination));
        if (known.state() == Subscriber.State.PENDING) {
            subscribers.unsubscribe(known.id(), proof); // who runs it need not read it, but gets letters to sign in by
        }
        int added = jdbc.sql("""
            insert into subscribers.operator as known (subscriber, since) values (:id, :now)
            on conflict (subscriber) do update set since = excluded.since where known.proven is null
            """)
                .param("id", known.id().value())
                .param("now", now())
                .update();
        if (added > 0) {
            new HistoryRows(jdbc, clock).keep(known.id(), Consent.Act.OPERATOR, proof);
        }
        return known.id();
    }

    @Override
    public boolean prove(SubscriberId id) {
        return transactions.execute(_ -> {
            oneAtATime();
            int proven = jdbc.sql("""
                update subscribers.operator set proven = :now
                where subscriber = :id and proven is null and since > :earliest
                """)
                    .param("now", now())
                    .param("earliest", Timestamp.from(clock.instant().minus(PROVES_WITHIN)))
                    .param("id", id.value())
                    .update();
            if (proven > 0) {
                jdbc.sql("update subscribers.operator_key set spent = :now where spent is null")
                        .param("now", now())
                        .update();
            }
            return proven > 0;
        });
    }

    @Override
    public boolean end(SubscriberId id, Consent.Proof proof) {
        return transactions.execute(_ -> {
            oneAtATime();
            int ended = jdbc.sql("""
                delete from subscribers.operator
                where subscriber = :id
                    and (proven is null
                        or exists (select 1 from subscribers.operator where subscriber <> :id and proven is not null))
                """).param("id", id.value()).update();
            if (ended > 0) {
                new HistoryRows(jdbc, clock).keep(id, Consent.Act.NO_OPERATOR, proof);
            }
            return ended > 0;
        });
    }

    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(:first)")
                .param("first", FIRST)
                .query((_, _) -> FIRST)
                .list();
    }

    private static NewSubscriber unknown(Destination destination) {
        Schedule schedule = new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class));
        return new NewSubscriber("", destination, List.of(), List.of(), Role.LEADER, schedule, 5, "en");
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
