package app.bellwether.subscribers;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves in PostgreSQL. */
@Component
class StoredMoves implements Moves {

    private final SubscriberStore store;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Keys keys;
    private final Pace pace;
    private final Clock clock;

    StoredMoves(
            SubscriberStore store,
            TransactionTemplate transactions,
            Subscribers subscribers,
            Keys keys,
            Pace pace,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.keys = keys;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Optional<Destination> ask(SubscriberId id, String address) {
        Destination wanted = Addresses.email(address);
        return transactions.execute(_ -> {
            pace.oneAtATime(wanted);
            Subscriber reader = subscribers.lock(id).orElseThrow();
            if (reader.destination().channel() != Destination.Channel.EMAIL || !pace.mayMove(id)) {
                return Optional.empty();
            }
            // what follows is done for any address, so that nobody learns by it what is known of one
            store.keys().spendAll(id, Keys.Purpose.MOVE, clock.instant());
            store.moves().keep(id, wanted.address(), clock.instant());
            return mayBeAsked(wanted, id) ? Optional.of(wanted) : Optional.empty();
        });
    }

    private boolean mayBeAsked(Destination wanted, SubscriberId reader) {
        return !subscribers.refused(wanted)
                && subscribers.byDestination(wanted).isEmpty()
                && pace.admits(
                        Keys.Purpose.MOVE, wanted, new Pace.Asker(Network.of(reader), null, Pace.Standing.STRANGER));
    }

    @Override
    public Optional<Destination> wanted(SubscriberId id) {
        return store.moves().findById(id).map(move -> new Destination(Destination.Channel.EMAIL, move.wanted()));
    }

    @Override
    public Optional<Moved> move(String key, String origin) {
        return transactions.execute(_ -> keys.look(Keys.Purpose.MOVE, key, null)
                .flatMap(held -> subscribers.lock(held.subscriber())) // before their keys, as everywhere
                .filter(_ -> keys.use(Keys.Purpose.MOVE, key))
                .filter(reader -> wanted(reader.id())
                        .map(wanted -> moved(reader, wanted, origin))
                        .orElse(false))
                .map(reader -> new Moved(subscribers.byId(reader.id()).orElseThrow(), reader.destination())));
    }

    private boolean moved(Subscriber reader, Destination wanted, String origin) {
        SubscriberId id = reader.id();
        if (subscribers.refused(wanted) || subscribers.byDestination(wanted).isPresent()) {
            return false;
        }
        store.subscribers().move(id, wanted.address(), Addresses.same(wanted));
        store.moves().deleteById(id);
        store.keys().spendAll(id, clock.instant());
        store.sessions().deleteBySubscriber(id);
        store.past().depart(Addresses.same(reader.destination()), clock.instant());
        store.suppressions().lift(wanted);
        store.past()
                .keep(
                        id,
                        clock.instant(),
                        Consent.Act.MOVED,
                        new Consent.Proof("button of a link mailed to the new address", origin));
        return true;
    }
}
