package app.bellwether.web;

import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Moves;
import app.bellwether.subscribers.Subscriber;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the letters of a move written: to the new address with a key, and to the old one when it is done. */
@Component
record Movers(Moves moves, Keys keys, Outbox outbox, TransactionTemplate transactions, Clock clock) {

    void ask(Subscriber reader, String address) {
        transactions.executeWithoutResult(_ -> moves.ask(reader.id(), address)
                .ifPresent(wanted -> outbox.notice(
                        wanted,
                        Letter.Kind.MOVE,
                        reader.id(),
                        Notices.to(reader, clock).move(),
                        clock.instant().toString())));
    }

    boolean good(String key) {
        return keys.holder(Keys.Purpose.MOVE, key).isPresent();
    }

    boolean move(String key, String origin) {
        try {
            return moved(key, origin);
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private boolean moved(String key, String origin) {
        return Boolean.TRUE.equals(transactions.execute(_ -> moves.move(key, origin)
                .map(moved -> {
                    outbox.notice(
                            moved.left(),
                            Letter.Kind.MOVED,
                            moved.reader().id(),
                            Notices.to(moved.reader(), clock).moved(),
                            clock.instant().toString());
                    return true;
                })
                .orElse(false)));
    }
}
