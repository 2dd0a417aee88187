package app.bellwether.subscribers;

import app.bellwether.subscribers.RequestRows.Walk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests in PostgreSQL. Any instance handles any of them, each once. */
@Component
class StoredRequests implements Requests {

    private static final Logger LOG = LoggerFactory.getLogger(StoredRequests.class);

    private final RequestRows rows;
    private final SubscriberStore store;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Operators operators;
    private final Pace pace;
    private final Clock clock;

    StoredRequests(
            RequestRows rows,
            SubscriberStore store,
            TransactionTemplate transactions,
            Subscribers subscribers,
            Operators operators,
            Pace pace,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.operators = operators;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public boolean keep(Request request) {
        Destination destination = Addresses.email(request.address());
        boolean room = Boolean.TRUE.equals(transactions.execute(_ -> keptWhereIsRoom(request, destination)));
        if (!room) {
            LOG.info("Too many requests from one network, or from all together; this one is not kept");
        }
        return room;
    }

    private boolean keptWhereIsRoom(Request request, Destination destination) {
        rows.alone(request);
        boolean room = rows.isRoomFor(request);
        if (room) {
            rows.keep(request, destination);
        }
        return room;
    }

    @Override
    public int handle(Consumer<Invitation> invite) {
        int handled = 0;
        Walk walk = new Walk();
        RuntimeException failure = null;
        boolean more = true;
        while (more) {
            long before = walk.number();
            try {
                more = Boolean.TRUE.equals(transactions.execute(_ -> handleOne(walk, invite)));
                handled += more ? 1 : 0;
            } catch (RuntimeException broken) {
                if (walk.number() == before) {
                    throw broken; // not for what somebody asked
                }
                failure = broken; // it is tried again; whoever comes after it need not wait for that
            }
        }
        if (failure != null) {
            throw failure;
        }
        return handled;
    }

    private boolean handleOne(Walk walk, Consumer<Invitation> invite) {
        // when everybody signs up at once, who is known already can still sign in
        Optional<RequestRows.Row> next = rows.next(walk, pace.isFull());
        next.ifPresent(row -> {
            invitation(row.request()).ifPresent(invite);
            rows.handled(row);
        });
        return next.isPresent();
    }

    /** Keeps nothing of whoever is not to be written to. */
    private Optional<Invitation> invitation(Request request) {
        Destination destination = Addresses.email(request.address());
        Optional<Subscriber> known = subscribers.byDestination(destination);
        Keys.Purpose purpose = known.map(one -> purpose(request, one)).orElse(Keys.Purpose.CONFIRM);
        boolean reaches = switch (request.kind()) {
            case SIGN_UP -> true;
            case SIGN_IN, MANAGE -> known.isPresent();
            case LINK -> known.filter(Subscriber::isReading).isPresent();
        };
        Pace.Asker asker = new Pace.Asker(Network.of(request.proof().origin()), request.browser(), standing(request));
        boolean refused = subscribers.refused(destination) && !mayAskThough(request, purpose, known);
        if (!reaches || refused || !pace.admits(purpose, destination, asker)) {
            return Optional.empty();
        }
        Preferences wish = request.wish();
        if (purpose == Keys.Purpose.CONFIRM && wish != null) {
            return Optional.of(signUp(
                    known.orElseGet(() -> subscribers.ask(destination, wish, request.proof())),
                    wish,
                    request,
                    known.isPresent()));
        }
        known.ifPresent(reader -> wanted(request, reader));
        return known.map(
                reader -> new Invitation(purpose, reader, purpose == Keys.Purpose.CONFIRM ? null : request.browser()));
    }

    /** Refused is what strangers ask for: not whoever signed in there before; and operators are let in whoever said it. */
    private boolean mayAskThough(Request request, Keys.Purpose purpose, Optional<Subscriber> known) {
        return request.known()
                || (purpose == Keys.Purpose.SIGN_IN
                        && known.filter(reader -> operators.has(reader.id())).isPresent());
    }

    private static Pace.Standing standing(Request request) {
        if (request.known()) {
            return Pace.Standing.SIGNED_IN_BEFORE;
        }
        return request.kind() == Kind.MANAGE ? Pace.Standing.HOLDS_LETTER : Pace.Standing.STRANGER;
    }

    /** What they ask for counts when they confirm that very letter, whatever else is asked for with their address. */
    private Invitation signUp(Subscriber who, Preferences wish, Request request, boolean wasKnown) {
        if (wasKnown) {
            store.past().keep(who.id(), clock.instant(), Consent.Act.ASKED, request.proof());
        }
        String number = store.keys().signUp(who.id(), clock.instant(), wish);
        return new Invitation(Keys.Purpose.CONFIRM, who.with(wish), number);
    }

    private void wanted(Request request, Subscriber reader) {
        SubscriberId conversation = request.conversation();
        if (conversation != null) {
            subscribers.lock(List.of(conversation, reader.id()));
            store.links().ask(conversation, reader.id(), clock.instant());
        }
    }

    /** Who left signs in to look at what is kept of them, and signs up to come back. */
    private static Keys.Purpose purpose(Request request, Subscriber subscriber) {
        if (request.kind() == Kind.LINK) {
            return Keys.Purpose.LINK;
        }
        return switch (subscriber.state()) {
            case PENDING -> Keys.Purpose.CONFIRM;
            case UNSUBSCRIBED -> request.kind() == Kind.SIGN_UP ? Keys.Purpose.CONFIRM : Keys.Purpose.SIGN_IN;
            case CONFIRMED, PAUSED -> Keys.Purpose.SIGN_IN;
        };
    }

    @Override
    public void tidy() {
        Instant before = clock.instant().minus(StoredKeys.CONFIRM_WITHIN);
        store.subscribers()
                .undecided(before)
                .forEach(id -> transactions.executeWithoutResult(_ -> {
                    subscribers.lock(id);
                    // who has not confirmed or asked again meanwhile
                    store.subscribers().undecided(id, before).ifPresent(subscribers::erase);
                }));
        rows.tidy();
    }
}
