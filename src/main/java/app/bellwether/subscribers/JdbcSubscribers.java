package app.bellwether.subscribers;

import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Understanding;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Subscribers in PostgreSQL. */
@Component
class JdbcSubscribers implements Subscribers {

    /** What the best item must score for a brief, unless a subscriber says otherwise. */
    static final double THRESHOLD = 2.0;

    private final JdbcClient jdbc;
    private final SubscriberRows rows;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcSubscribers(JdbcClient jdbc, Taxonomy taxonomy, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new SubscriberRows(jdbc);
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Subscriber> byId(SubscriberId id) {
        return rows.where("id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
    public List<Subscriber> all() {
        return rows.where("true", Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subscriber> active() {
        return rows.where("state = :state", Map.of("state", Subscriber.State.CONFIRMED.name()));
    }

    @Override
    @Transactional
    public Subscriber register(NewSubscriber asked) {
        Destination destination = Addresses.normal(asked.destination());
        List<Understanding> wanted =
                asked.wanted().stream().map(taxonomy::understand).toList();
        List<Understanding> muted =
                asked.muted().stream().map(taxonomy::understand).toList();
        String id = newId();
        if (insert(id, asked, destination)) {
            List<Interest> interests = new ArrayList<>();
            wanted.forEach(one -> interests.add(interest(one, false)));
            muted.forEach(one -> interests.add(interest(one, true)));
            rows.keep(new SubscriberId(id), interests);
        }
        return byDestination(destination).orElseThrow();
    }

    @Override
    @Transactional
    public Change confirm(SubscriberId id) {
        Subscriber before = lock(id).orElseThrow();
        if (before.state() == Subscriber.State.PENDING || before.state() == Subscriber.State.UNSUBSCRIBED) {
            jdbc.sql("""
                update subscribers.subscriber
                set state = 'CONFIRMED', confirmed = :at, unsubscribed = null
                where id = :id
                """).param("id", id.value()).param("at", now()).update();
        }
        return new Change(before, byId(id).orElseThrow());
    }

    @Override
    @Transactional
    public Change unsubscribe(SubscriberId id) {
        Subscriber before = lock(id).orElseThrow();
        jdbc.sql("""
            update subscribers.subscriber
            set state = 'UNSUBSCRIBED', unsubscribed = :at
            where id = :id and state <> 'UNSUBSCRIBED'
            """).param("id", id.value()).param("at", now()).update();
        return new Change(before, byId(id).orElseThrow());
    }

    @Override
    @Transactional
    public Optional<Subscriber> lock(SubscriberId id) {
        jdbc.sql("select id from subscribers.subscriber where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
        return byId(id);
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
                        .param(
                                "days",
                                asked.schedule().days().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("minutes", asked.minutes())
                        .param("language", asked.language())
                        .param("threshold", THRESHOLD)
                        .param("at", now())
                        .update()
                > 0;
    }

    private static Interest interest(Understanding understood, boolean muted) {
        return new Interest(understood.typed(), understood.said(), understood.keys(), muted, 1);
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
