package app.bellwether.subscribers;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.security.SecureRandom;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Subscribers in PostgreSQL. */
@Component
class StoredSubscribers implements Subscribers {

    /** What the best item must score for a brief, unless a subscriber says otherwise. */
    static final double THRESHOLD = 2.0;

    private final SubscriberRepository rows;
    private final HistoryRepository past;
    private final LinkRepository links;
    private final SuppressionRepository suppressions;
    private final RequestRows requests;
    private final Changing changing;
    private final TransactionTemplate transactions;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    StoredSubscribers(
            SubscriberStore store,
            RequestRows requests,
            TransactionTemplate transactions,
            Taxonomy taxonomy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = store.subscribers();
        this.past = store.past();
        this.links = store.links();
        this.suppressions = store.suppressions();
        this.requests = requests;
        this.changing = new Changing(rows, past, links, clock);
        this.transactions = transactions;
        this.taxonomy = taxonomy;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Optional<Subscriber> byId(SubscriberId id) {
        return rows.byId(id);
    }

    @Override
    public Optional<Subscriber> byDestination(Destination destination) {
        return rows.byDestination(Addresses.normal(destination));
    }

    @Override
    public List<Subscriber> all() {
        return rows.all();
    }

    @Override
    public List<Subscriber> first(int most) {
        return rows.after("", most);
    }

    @Override
    public List<Subscriber> active() {
        return rows.active();
    }

    @Override
    public Map<Key, Integer> wanting(Map<Key, Set<Key>> ofAny) {
        return rows.wanting(ofAny);
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
            rows.add(fresh(asked, destination), clock.instant());
            return rows.byDestination(destination).orElseThrow();
        });
    }

    private Subscriber fresh(NewSubscriber asked, Destination destination) {
        return new Subscriber(
                newId(),
                asked.name().strip(),
                Subscriber.State.PENDING,
                asked.role(),
                asked.schedule(),
                asked.minutes(),
                asked.language(),
                THRESHOLD,
                interests(asked),
                destination,
                null);
    }

    @Override
    public Subscriber ask(Destination destination, Preferences wish, Consent.Proof proof) {
        return transactions.execute(_ -> {
            Subscriber known = locked(register(bare(destination, wish)).id());
            if (known.state() != Subscriber.State.PENDING && known.state() != Subscriber.State.UNSUBSCRIBED) {
                return known;
            }
            past.keep(known.id(), clock.instant(), Consent.Act.ASKED, proof);
            rows.askedAgain(known.id(), clock.instant());
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
        return transactions.execute(_ -> {
            Subscriber before = locked(id);
            if (rows.confirm(id, clock.instant())) {
                past.keep(id, clock.instant(), Consent.Act.CONFIRMED, proof);
            }
            return new Change(before, byId(id).orElseThrow());
        });
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
        return transactions.execute(_ -> {
            Subscriber before = locked(id);
            if (rows.unsubscribe(id, clock.instant())) {
                past.keep(id, clock.instant(), Consent.Act.UNSUBSCRIBED, proof);
            }
            links.deleteByLeaderOrFollower(id, id);
            return new Change(before, byId(id).orElseThrow());
        });
    }

    @Override
    public Change refuse(SubscriberId id, Consent.Proof proof) {
        return transactions.execute(_ -> {
            Change change = unsubscribe(id, proof);
            Destination destination = change.after().destination();
            if (!refused(destination)) {
                suppressions.refuse(destination, id, proof, clock.instant());
                past.keep(id, clock.instant(), Consent.Act.REFUSED, proof);
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
                past.depart(Addresses.same(leaver.destination()), clock.instant());
            }
            suppressions.forget(id);
            requests.forget(leaver.destination());
            rows.deleteById(id);
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
    public void takeTurn(SubscriberId id) {
        rows.takeTurn(id);
    }

    @Override
    public Map<SubscriberId, Subscriber> lock(Collection<SubscriberId> ids) {
        return transactions.execute(_ -> rows.locked(ids));
    }

    @Override
    public Map<SubscriberId, Subscriber> lockFree(Collection<SubscriberId> ids) {
        return transactions.execute(_ -> rows.lockedOfFree(ids));
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
}
