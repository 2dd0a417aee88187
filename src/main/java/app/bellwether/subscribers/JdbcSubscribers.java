package app.bellwether.subscribers;

import app.bellwether.taxonomy.Taxonomy;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Subscribers in PostgreSQL. */
@Component
class JdbcSubscribers implements Subscribers {

    /** What the best item must score for a brief, unless a subscriber says otherwise. */
    static final double THRESHOLD = 2.0;

    private final JdbcClient jdbc;
    private final SubscriberRows rows;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final SecureRandom random = new SecureRandom();

    JdbcSubscribers(JdbcClient jdbc, TransactionTemplate transactions, Taxonomy taxonomy, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new SubscriberRows(jdbc);
        this.transactions = transactions;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Override
    public Optional<Subscriber> byId(SubscriberId id) {
        return rows.where("id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Subscriber> byDestination(Destination destination) {
        Destination normal = Addresses.normal(destination);
        return rows
                .where(
                        "channel = :channel and same_address = :same",
                        Map.of("channel", normal.channel().name(), "same", Addresses.same(normal)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Subscriber> all() {
        return rows.where("true", Map.of());
    }

    @Override
    public List<Subscriber> active() {
        return rows.where("state = :state", Map.of("state", Subscriber.State.CONFIRMED.name()));
    }

    @Override
    public Subscriber register(NewSubscriber asked) {
        Destination destination = Addresses.normal(asked.destination());
        List<Interest> interests = Stream.concat(
                        asked.wanted().stream().map(typed -> interest(typed, false)),
                        asked.muted().stream().map(typed -> interest(typed, true)))
                .toList();
        return transactions.execute(_ -> {
            String id = newId();
            if (insert(id, asked, destination)) {
                rows.keep(new SubscriberId(id), asked.schedule());
                rows.keep(new SubscriberId(id), interests);
            }
            return byDestination(destination).orElseThrow();
        });
    }

    @Override
    public Change confirm(SubscriberId id) {
        return change(id, """
            update subscribers.subscriber
            set state = 'CONFIRMED', confirmed = :at, unsubscribed = null
            where id = :id and state in ('PENDING', 'UNSUBSCRIBED')
            """);
    }

    @Override
    public Change unsubscribe(SubscriberId id) {
        return change(id, """
            update subscribers.subscriber
            set state = 'UNSUBSCRIBED', unsubscribed = :at
            where id = :id and state <> 'UNSUBSCRIBED'
            """);
    }

    @Override
    public Change schedule(SubscriberId id, UnaryOperator<Schedule> change) {
        return transactions.execute(_ -> {
            Subscriber before = locked(id);
            Schedule after = change.apply(before.schedule());
            if (!after.equals(before.schedule())) {
                rows.keep(id, after.since(now().toInstant()));
            }
            return new Change(before, byId(id).orElseThrow());
        });
    }

    @Override
    public Change interests(SubscriberId id, UnaryOperator<List<Interest>> change) {
        return transactions.execute(_ -> {
            Subscriber before = locked(id);
            List<Interest> after = List.copyOf(change.apply(before.interests()));
            if (!after.equals(before.interests())) {
                rows.replace(id, after);
            }
            return new Change(before, byId(id).orElseThrow());
        });
    }

    @Override
    public Optional<Subscriber> lock(SubscriberId id) {
        return transactions.execute(_ -> {
            jdbc.sql("select id from subscribers.subscriber where id = :id for update")
                    .param("id", id.value())
                    .query(String.class)
                    .optional();
            return byId(id);
        });
    }

    private Change change(SubscriberId id, String update) {
        return transactions.execute(_ -> {
            Subscriber before = locked(id);
            jdbc.sql(update).param("id", id.value()).param("at", now()).update();
            return new Change(before, byId(id).orElseThrow());
        });
    }

    private Subscriber locked(SubscriberId id) {
        return lock(id).orElseThrow(() -> new IllegalArgumentException("there is no subscriber " + id));
    }

    private boolean insert(String id, NewSubscriber asked, Destination destination) {
        return jdbc.sql("""
            insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone,
                time, days, minutes, language, threshold, registered)
            values (:id, :name, 'PENDING', :channel, :address, :same, :role, :zone,
                :time, :days, :minutes, :language, :threshold, :at)
            on conflict (channel, same_address) do nothing
            """)
                        .param("id", id)
                        .param("name", asked.name().strip())
                        .param("channel", destination.channel().name())
                        .param("address", destination.address())
                        .param("same", Addresses.same(destination))
                        .param("role", asked.role().name())
                        .param("zone", asked.schedule().zone().getId())
                        .param("time", asked.schedule().time())
                        .param("days", SubscriberRows.days(asked.schedule()))
                        .param("minutes", asked.minutes())
                        .param("language", asked.language())
                        .param("threshold", THRESHOLD)
                        .param("at", now())
                        .update()
                > 0;
    }

    private Interest interest(String typed, boolean muted) {
        return Interest.of(taxonomy.understand(typed), muted);
    }

    /** Random, so that an id says nothing about whose it is, even to somebody who knows addresses. */
    private String newId() {
        byte[] bytes = new byte[HmacTokens.SUBSCRIBER_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
