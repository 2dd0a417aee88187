package app.bellwether.subscribers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    public boolean ask(SubscriberId id, String address) {
        Destination wanted = Addresses.email(address);
        return transactions.execute(_ -> {
            Subscriber reader = subscribers.lock(id).orElseThrow();
            if (reader.destination().channel() != Destination.Channel.EMAIL
                    || !pace.admits(Keys.Purpose.MOVE, reader.destination())
                    || subscribers.refused(wanted)
                    || subscribers.byDestination(wanted).isPresent()
                    || !pace.admits(Keys.Purpose.MOVE, wanted)) {
                return false;
            }
            spend(id, "purpose = 'MOVE'");
            keep(id, wanted.address(), null);
            return true;
        });
    }

    @Override
    public Optional<Destination> wanted(SubscriberId id) {
        return destination(id, "wanted");
    }

    @Override
    public Optional<Destination> left(SubscriberId id) {
        return destination(id, "left_behind");
    }

    private Optional<Destination> destination(SubscriberId id, String column) {
        return jdbc.sql("select " + column + " from subscribers.move where subscriber = :id and " + column
                        + " is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(address -> new Destination(Destination.Channel.EMAIL, address));
    }

    @Override
    public Optional<SubscriberId> move(String key, String origin) {
        return transactions.execute(_ -> keys.spend(Keys.Purpose.MOVE, key, null)
                .filter(held -> held.state() == Keys.State.GOOD)
                .map(Keys.Held::subscriber)
                .filter(id ->
                        wanted(id).map(wanted -> moved(id, wanted, origin)).orElse(false)));
    }

    private boolean moved(SubscriberId id, Destination wanted, String origin) {
        Subscriber reader = subscribers.lock(id).orElseThrow();
        if (subscribers.refused(wanted) || subscribers.byDestination(wanted).isPresent()) {
            return false;
        }
        jdbc.sql("update subscribers.subscriber set address = :address, same_address = :same where id = :id")
                .param("address", wanted.address())
                .param("same", Addresses.same(wanted))
                .param("id", id.value())
                .update();
        keep(id, null, reader.destination().address());
        spend(id, "true");
        jdbc.sql("delete from subscribers.session where subscriber = :id")
                .param("id", id.value())
                .update();
        new HistoryRows(jdbc, clock)
                .keep(id, Consent.Act.MOVED, new Consent.Proof("button of a link mailed to the new address", origin));
        return true;
    }

    private void keep(SubscriberId id, @Nullable String wanted, @Nullable String left) {
        jdbc.sql("""
            insert into subscribers.move (subscriber, wanted, left_behind, at) values (:id, :wanted, :left, :at)
            on conflict (subscriber) do update
            set wanted = excluded.wanted, left_behind = coalesce(excluded.left_behind, move.left_behind), at = excluded.at
            """)
                .param("id", id.value())
                .param("wanted", wanted)
                .param("left", left)
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
