package app.bellwether.subscribers;

import app.bellwether.taxonomy.Taxonomy;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final HistoryRows past;
    private final SuppressionRows suppressions;
    private final LinkRows links;
    private final Changing changing;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    JdbcSubscribers(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Taxonomy taxonomy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = new SubscriberRows(jdbc);
        this.past = new HistoryRows(jdbc, clock);
        this.suppressions = new SuppressionRows(jdbc);
        this.links = new LinkRows(jdbc);
        this.changing = new Changing(rows, past, links, clock);
        this.transactions = transactions;
        this.taxonomy = taxonomy;
        this.clock = clock;
        this.events = events;
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
    public List<Subscriber> first(int most) {
        return rows.first(most);
    }

    @Override
    public List<Subscriber> active() {
        return rows.where("state = :state", Map.of("state", Subscriber.State.CONFIRMED.name()));
    }

    @Override
    public List<Subscriber> awake(Instant at, @Nullable SubscriberId after, int most) {
        return rows.awake(at, after == null ? "" : after.value(), most);
    }

    @Override
    public void rest(Map<Subscriber, Instant> until) {
        rows.rest(until);
    }

    @Override
    public Subscriber register(NewSubscriber asked) {
        Destination destination = Addresses.normal(asked.destination());
        return transactions.execute(_ -> {
            SubscriberId id = newId();
            if (rows.insert(id, asked, destination, now())) {
                rows.keep(id, asked.schedule());
                rows.keep(id, interests(asked));
            }
            return byDestination(destination).orElseThrow();
        });
    }

    @Override
    public Subscriber ask(Destination destination, Preferences wish, Consent.Proof proof) {
        return transactions.execute(_ -> {
            Subscriber known = locked(register(bare(destination, wish)).id());
            if (known.state() != Subscriber.State.PENDING && known.state() != Subscriber.State.UNSUBSCRIBED) {
                return known;
            }
            past.keep(known.id(), Consent.Act.ASKED, proof);
            jdbc.sql("update subscribers.subscriber set registered = :at where id = :id and state = 'PENDING'")
                    .param("at", now())
                    .param("id", known.id().value())
                    .update();
            return give(known, wish);
        });
    }

    /** To who gets no briefs. What somebody had who never confirmed it is nothing to go back to. */
    private Subscriber give(Subscriber known, Preferences wish) {
        if (known.state() == Subscriber.State.UNSUBSCRIBED) {
            return change(known.id(), Past.Author.SIGN_UP, _ -> wish).after();
        }
        rows.keep(known.id(), wish);
        rows.keep(known.id(), wish.schedule());
        return byId(known.id()).orElseThrow();
    }

    private static NewSubscriber bare(Destination destination, Preferences wish) {
        return new NewSubscriber(
                wish.name(),
                destination,
                List.of(),
                List.of(),
                wish.role(),
                wish.schedule(),
                wish.minutes(),
                wish.language());
    }

    @Override
    public Change confirm(SubscriberId id, Consent.Proof proof) {
        return change(id, new Consent(now().toInstant(), Consent.Act.CONFIRMED, proof), """
            update subscribers.subscriber
            set state = 'CONFIRMED', confirmed = :at, unsubscribed = null
            where id = :id and state in ('PENDING', 'UNSUBSCRIBED')
            """);
    }

    @Override
    public Change confirm(SubscriberId id, Preferences wish, Consent.Proof proof) {
        return transactions.execute(_ -> {
            Subscriber known = locked(id);
            if (known.isReading()) {
                return new Change(known, known);
            }
            give(known, wish);
            return confirm(id, proof);
        });
    }

    @Override
    public Change unsubscribe(SubscriberId id, Consent.Proof proof) {
        return change(id, new Consent(now().toInstant(), Consent.Act.UNSUBSCRIBED, proof), """
            update subscribers.subscriber
            set state = 'UNSUBSCRIBED', unsubscribed = :at
            where id = :id and state <> 'UNSUBSCRIBED'
            """);
    }

    @Override
    public Change refuse(SubscriberId id, Consent.Proof proof) {
        return transactions.execute(_ -> {
            Change change = unsubscribe(id, proof);
            Destination destination = change.after().destination();
            if (!refused(destination)) {
                suppressions.refuse(destination, id, proof, now().toInstant());
                past.keep(id, Consent.Act.REFUSED, proof);
            }
            return change;
        });
    }

    @Override
    public boolean refused(Destination destination) {
        return suppressions.refused(destination);
    }

    @Override
    public void erase(SubscriberId id) {
        transactions.executeWithoutResult(_ -> withFollowers(id).forEach(this::forget));
    }

    @Override
    public void eraseForEver(SubscriberId id, Consent.Proof proof) {
        transactions.executeWithoutResult(_ -> {
            Set<SubscriberId> them = withFollowers(id);
            refuse(id, proof);
            them.forEach(this::forget);
        });
    }

    /** All at once, and in the one order in which rows are locked. */
    private Set<SubscriberId> withFollowers(SubscriberId id) {
        return rows.locked(() -> links.withFollowers(id)).keySet();
    }

    private void forget(SubscriberId id) {
        byId(id).ifPresent(leaver -> {
            if (leaver.confirmed() != null || leaver.state() == Subscriber.State.UNSUBSCRIBED) {
                past.depart(leaver.destination());
            }
            suppressions.forget(id);
            new RequestRows(jdbc, clock).forget(leaver.destination());
            jdbc.sql("delete from subscribers.subscriber where id = :id")
                    .param("id", id.value())
                    .update();
            events.publishEvent(new SubscriberErased(id));
        });
    }

    @Override
    public Change change(SubscriberId id, Past.Author author, UnaryOperator<Preferences> change) {
        return transactions.execute(_ -> changing.change(id, author, change));
    }

    @Override
    public Change undo(SubscriberId id, long number) {
        return transactions.execute(_ -> changing.undo(id, number));
    }

    @Override
    public List<Past> history(SubscriberId id, int limit) {
        return changing.history(id, limit);
    }

    @Override
    public List<Consent> consents(SubscriberId id) {
        return past.consents(id);
    }

    @Override
    public Map<SubscriberId, Subscriber> lock(Collection<SubscriberId> ids) {
        return transactions.execute(_ -> rows.locked(ids));
    }

    @Override
    public Map<SubscriberId, Subscriber> lockFree(Collection<SubscriberId> ids) {
        return transactions.execute(_ -> rows.lockedOfFree(ids));
    }

    private Change change(SubscriberId id, Consent consent, String update) {
        return transactions.execute(_ -> {
            Subscriber before = locked(id);
            int changed = jdbc.sql(update)
                    .param("id", id.value())
                    .param("at", Timestamp.from(consent.at()))
                    .update();
            if (changed > 0) {
                past.keep(id, consent.act(), consent.proof());
            }
            if (consent.act() == Consent.Act.UNSUBSCRIBED) {
                links.end(id);
            }
            return new Change(before, byId(id).orElseThrow());
        });
    }

    private Subscriber locked(SubscriberId id) {
        return lock(id).orElseThrow(() -> new IllegalArgumentException("there is no subscriber " + id));
    }

    private List<Interest> interests(NewSubscriber asked) {
        return Stream.concat(
                        asked.wanted().stream().map(typed -> InterestLine.read(typed, false, taxonomy)),
                        asked.muted().stream().map(typed -> InterestLine.read(typed, true, taxonomy)))
                .toList();
    }

    /** Random, so that an id says nothing about whose it is, even to somebody who knows addresses. */
    private SubscriberId newId() {
        byte[] bytes = new byte[HmacTokens.SUBSCRIBER_BYTES];
        random.nextBytes(bytes);
        return new SubscriberId(Base32.encode(bytes));
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
