package app.bellwether.subscribers;

import app.bellwether.subscribers.RequestRows.Walk;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests in PostgreSQL. Any instance handles any of them, each once. */
@Component
class JdbcRequests implements Requests {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRequests.class);

    /** Longer than the key of a letter that was sent late. */
    private static final Duration SIGN_UPS_KEPT = JdbcKeys.CONFIRM_WITHIN.multipliedBy(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Clock clock;
    private final RequestRows rows;
    private final Pace pace;
    private final LinkRows links;
    private final Operators operators;

    JdbcRequests(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Subscribers subscribers,
            Operators operators,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.clock = clock;
        this.rows = new RequestRows(jdbc, clock);
        this.pace = new Pace(jdbc, clock);
        this.links = new LinkRows(jdbc);
        this.operators = operators;
    }

    @Override
    public boolean keep(Request request) {
        Destination destination = Addresses.email(request.address());
        boolean room = rows.isRoomFor(request);
        if (room) {
            rows.keep(request, destination);
        } else {
            LOG.info("Too many requests from one network, or from all together; this one is not kept");
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
            new HistoryRows(jdbc, clock).keep(who.id(), Consent.Act.ASKED, request.proof());
        }
        String number = jdbc.sql("""
            insert into subscribers.sign_up (subscriber, at, wish) values (:subscriber, :at, :wish) returning number::text
            """)
                .param("subscriber", who.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("wish", PreferencesJson.write(wish))
                .query(String.class)
                .single();
        return new Invitation(Keys.Purpose.CONFIRM, who.with(wish), number);
    }

    private void wanted(Request request, Subscriber reader) {
        SubscriberId conversation = request.conversation();
        if (conversation != null) {
            subscribers.lock(List.of(conversation, reader.id()));
            links.ask(conversation, reader.id(), clock.instant());
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
        undecided("true", Map.of())
                .forEach(id -> transactions.executeWithoutResult(_ -> {
                    subscribers.lock(id);
                    // who has not confirmed or asked again meanwhile
                    undecided("id = :id", Map.of("id", id.value())).forEach(subscribers::erase);
                }));
        rows.tidy();
        forget(
                "delete from subscribers.invitation where not used and kind <> 'CONFIRM' and at < :at",
                Duration.ofDays(1));
        forget("delete from subscribers.invitation where not used and at < :at", Pace.CONFIRMATIONS_COUNT);
        forget("delete from subscribers.invitation where at < :at", Pace.NETWORKS_KNOWN);
        forget("delete from subscribers.sign_up where at < :at", SIGN_UPS_KEPT);
        forget("delete from subscribers.move where at < :at", Duration.ofDays(7));
        forget("delete from subscribers.link where linked is null and asked < :at", Duration.ofDays(1));
        forget("delete from subscribers.key where expires < :at", Duration.ofDays(30));
        forget("delete from subscribers.session where began < :at", StoredSessions.LONGEST);
    }

    private List<SubscriberId> undecided(String condition, Map<String, ?> values) {
        return jdbc
                .sql("""
                    select id from subscribers.subscriber
                    where state = 'PENDING' and registered < :at
                        and not exists (
                            select from subscribers.sign_up where sign_up.subscriber = subscriber.id and sign_up.at >= :at)
                        and
                    """ + condition)
                .params(values)
                .param("at", ago(JdbcKeys.CONFIRM_WITHIN))
                .query(String.class)
                .list()
                .stream()
                .map(SubscriberId::new)
                .toList();
    }

    private void forget(String delete, Duration age) {
        jdbc.sql(delete).param("at", ago(age)).update();
    }

    private Timestamp ago(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
