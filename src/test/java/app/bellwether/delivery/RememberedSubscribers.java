package app.bellwether.delivery;

import app.bellwether.subscribers.Change;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.NewSubscriber;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Subscribers in memory, for tests that need no other change than that of their state. */
final class RememberedSubscribers implements Subscribers {

    private final Map<SubscriberId, Subscriber> all = new ConcurrentHashMap<>();

    Subscriber ada() {
        return kept("aaaaaaaaaaaaa", "Ada", new Destination(Destination.Channel.EMAIL, "ada@example.org"));
    }

    /** A team that reads in Discord. */
    Subscriber team() {
        return kept("bbbbbbbbbbbbb", "Team", new Destination(Destination.Channel.DISCORD, "1"));
    }

    private Subscriber kept(String id, String name, Destination destination) {
        Subscriber subscriber = new Subscriber(
                new SubscriberId(id),
                name,
                Subscriber.State.CONFIRMED,
                Role.LEADER,
                new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), Set.of(DayOfWeek.MONDAY)),
                6,
                "en",
                2,
                List.of(),
                destination,
                Instant.EPOCH);
        all.put(subscriber.id(), subscriber);
        return subscriber;
    }

    void set(SubscriberId id, Subscriber.State state) {
        all.computeIfPresent(
                id,
                (_, before) -> new Subscriber(
                        before.id(),
                        before.name(),
                        state,
                        before.role(),
                        before.schedule(),
                        before.minutes(),
                        before.language(),
                        before.threshold(),
                        before.interests(),
                        before.destination(),
                        before.confirmed()));
    }

    @Override
    public Optional<Subscriber> byId(SubscriberId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Subscriber> byDestination(Destination destination) {
        return all.values().stream()
                .filter(one -> one.destination().equals(destination))
                .findFirst();
    }

    @Override
    public List<Subscriber> all() {
        return List.copyOf(all.values());
    }

    @Override
    public List<Subscriber> first(int most) {
        return all().stream().limit(most).toList();
    }

    @Override
    public Map<Key, Integer> wanting(Map<Key, Set<Key>> ofAny) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Subscriber> active() {
        return all.values().stream().filter(Subscriber::active).toList();
    }

    @Override
    public List<Subscriber> awake(Instant at, @Nullable SubscriberId after, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rest(Map<Subscriber, Instant> until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscriber register(NewSubscriber asked) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscriber ask(Destination destination, Preferences wish, Consent.Proof proof) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Change refuse(SubscriberId id, Consent.Proof proof) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean refused(Destination destination) {
        return false;
    }

    @Override
    public void erase(SubscriberId id) {
        all.remove(id);
    }

    @Override
    public void eraseForEver(SubscriberId id, Consent.Proof proof) {
        erase(id);
    }

    @Override
    public Change change(SubscriberId id, Past.Author author, UnaryOperator<Preferences> change) {
        Subscriber before = byId(id).orElseThrow();
        Subscriber after = before.with(change.apply(before.preferences()));
        all.put(id, after);
        return new Change(before, after);
    }

    @Override
    public Change undo(SubscriberId id, long number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Past> history(SubscriberId id, int limit) {
        return List.of();
    }

    @Override
    public List<Consent> consents(SubscriberId id) {
        return List.of();
    }

    @Override
    public Change confirm(SubscriberId id, Consent.Proof proof) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Change confirm(SubscriberId id, Preferences wish, Consent.Proof proof) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Change unsubscribe(SubscriberId id, Consent.Proof proof) {
        Subscriber before = byId(id).orElseThrow();
        set(id, Subscriber.State.UNSUBSCRIBED);
        return new Change(before, byId(id).orElseThrow());
    }

    @Override
    public void takeTurn(SubscriberId id) {}

    @Override
    public Map<SubscriberId, Subscriber> lock(Collection<SubscriberId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> byId(id).stream())
                .collect(Collectors.toMap(Subscriber::id, Function.identity()));
    }

    @Override
    public Map<SubscriberId, Subscriber> lockFree(Collection<SubscriberId> ids) {
        return lock(ids);
    }
}
