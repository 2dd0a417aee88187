package app.bellwether.subscribers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves in PostgreSQL. */
@Component
class JdbcMoves implements Moves {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Subscribers subscribers;
    private final Keys keys;
    private final Clock clock;
    private final Pace pace;

    JdbcMoves(JdbcClient jdbc, TransactionTemplate transactions, Subscribers subscribers, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.keys = keys;
        this.clock = clock;
        this.pace = new Pace(jdbc, clock);
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
            spend(id, "purpose = 'MOVE'");
            keep(id, wanted.address());
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
        return jdbc.sql("select wanted from subscribers.move where subscriber = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(address -> new Destination(Destination.Channel.EMAIL, address));
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
        jdbc.sql("update subscribers.subscriber set address = :address, same_address = :same where id = :id")
                .param("address", wanted.address())
                .param("same", Addresses.same(wanted))
                .param("id", id.value())
                .update();
        jdbc.sql("delete from subscribers.move where subscriber = :id")
                .param("id", id.value())
                .update();
        spend(id, "true");
        jdbc.sql("delete from subscribers.session where subscriber = :id")
                .param("id", id.value())
                .update();
        HistoryRows past = new HistoryRows(jdbc, clock);
        past.depart(reader.destination());
        new SuppressionRows(jdbc).lift(wanted);
        past.keep(id, Consent.Act.MOVED, new Consent.Proof("button of a link mailed to the new address", origin));
        return true;
    }

    private void keep(SubscriberId id, String wanted) {
        jdbc.sql("""
            insert into subscribers.move (subscriber, wanted, at) values (:id, :wanted, :at)
            on conflict (subscriber) do update set wanted = excluded.wanted, at = excluded.at
            """)
                .param("id", id.value())
                .param("wanted", wanted)
                .param("at", now())
                .update();
    }

    private void spend(SubscriberId id, String which) {
        jdbc.sql("update subscribers.key set spent = :at where subscriber = :id and spent is null and " + which)
                .param("id", id.value())
                .param("at", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
