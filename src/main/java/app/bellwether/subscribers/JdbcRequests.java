package app.bellwether.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests in PostgreSQL. Any instance handles any of them, each once. */
@Component
class JdbcRequests implements Requests {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRequests.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Clock clock;
    private final Pace pace;
    private final LinkRows links;

    JdbcRequests(JdbcClient jdbc, TransactionTemplate transactions, Subscribers subscribers, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.clock = clock;
        this.pace = new Pace(jdbc, clock);
        this.links = new LinkRows(jdbc);
    }

    private record Row(long number, Request request) {}

    @Override
    public boolean keep(Request request) {
        Destination destination = Addresses.email(request.address());
        String origin = request.proof().origin();
        if (pace.tooManyFrom(origin)) {
            LOG.info("Too many requests from one network; this one is not kept");
            return false;
        }
        Preferences wish = request.wish();
        SubscriberId conversation = request.conversation();
        jdbc.sql("""
            insert into subscribers.request (at, kind, network, address, wish, origin, way, browser, conversation)
            select :at, :kind, sha256(salt || convert_to(:network, 'UTF8')), :address, :wish, :origin, :way, :browser,
                :conversation
            from subscribers.salt
            """)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", request.kind().name())
                .param("network", Pace.network(origin))
                .param("address", destination.address())
                .param("wish", wish == null ? null : PreferencesJson.write(wish))
                .param("origin", origin)
                .param("way", request.proof().way())
                .param("browser", request.browser())
                .param("conversation", conversation == null ? null : conversation.value())
                .update();
        return true;
    }

    @Override
    public int handle(Consumer<Invitation> invite) {
        int handled = 0;
        AtomicLong last = new AtomicLong();
        RuntimeException failure = null;
        boolean more = true;
        while (more) {
            long before = last.get();
            try {
                more = Boolean.TRUE.equals(transactions.execute(_ -> handleOne(last, invite)));
                handled += more ? 1 : 0;
            } catch (RuntimeException broken) {
                if (last.get() == before) {
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

    /** @param last the number of the one before, then of this one */
    private boolean handleOne(AtomicLong last, Consumer<Invitation> invite) {
        // when everybody signs up at once, who is known already can still sign in
        Optional<Row> next = jdbc.sql("""
            select * from subscribers.request
            where not handled and number > :last and (kind <> 'SIGN_UP' or not :full)
            order by number limit 1 for update skip locked
            """)
                .param("last", last.get())
                .param("full", pace.isFull())
                .query((row, _) -> {
                    last.set(row.getLong("number"));
                    return new Row(row.getLong("number"), request(row));
                })
                .optional();
        next.ifPresent(row -> {
            invitation(row.request())
                    .filter(invitation -> pace.admits(invitation.purpose(), invitation.subscriber()))
                    .ifPresent(invitation -> {
                        wanted(row.request(), invitation);
                        invite.accept(invitation);
                    });
            jdbc.sql("""
                update subscribers.request
                set handled = true, address = null, wish = null, origin = '', browser = null, conversation = null
                where number = :number
                """).param("number", row.number()).update();
        });
        return next.isPresent();
    }

    private Optional<Invitation> invitation(Request request) {
        Destination destination = Addresses.email(request.address());
        if (subscribers.refused(destination)) {
            return Optional.empty();
        }
        Preferences wish = request.wish();
        Optional<Subscriber> subscriber = wish == null
                ? subscribers.byDestination(destination)
                : Optional.of(subscribers.ask(destination, wish, request.proof()));
        return subscriber
                .filter(known -> request.kind() != Kind.LINK || known.isReading())
                .map(known -> new Invitation(purpose(request, known), known, request.browser()));
    }

    private void wanted(Request request, Invitation invitation) {
        SubscriberId conversation = request.conversation();
        if (conversation != null) {
            subscribers.lock(List.of(conversation, invitation.subscriber().id()));
            links.ask(conversation, invitation.subscriber().id(), clock.instant());
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

    private static Request request(ResultSet row) throws SQLException {
        @Nullable String wish = row.getString("wish");
        @Nullable String conversation = row.getString("conversation");
        return new Request(
                Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                wish == null ? null : PreferencesJson.read(wish),
                new Consent.Proof(row.getString("way"), row.getString("origin")),
                row.getString("browser"),
                conversation == null ? null : new SubscriberId(conversation));
    }

    @Override
    public void tidy() {
        undecided("true", Map.of())
                .forEach(id -> transactions.executeWithoutResult(_ -> {
                    subscribers.lock(id);
                    // who has not confirmed or asked again meanwhile
                    undecided("id = :id", Map.of("id", id.value())).forEach(subscribers::erase);
                }));
        forget("delete from subscribers.request where handled and at < :at", Duration.ofDays(1));
        forget("delete from subscribers.invitation where kind <> 'CONFIRM' and at < :at", Duration.ofDays(1));
        forget("delete from subscribers.move where at < :at", Duration.ofDays(7));
        forget("delete from subscribers.link where linked is null and asked < :at", Duration.ofDays(1));
        forget("delete from subscribers.key where expires < :at", Duration.ofDays(30));
        forget("delete from subscribers.session where began < :at", JdbcSessions.LONGEST);
    }

    private List<SubscriberId> undecided(String condition, Map<String, ?> values) {
        return jdbc
                .sql("select id from subscribers.subscriber where state = 'PENDING' and registered < :at and "
                        + condition)
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
