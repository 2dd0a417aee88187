package app.bellwether.delivery;

import app.bellwether.briefs.SentBefore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps back everything that was brought in from a backup until an operator lets it go on. What whoever the backup was taken of may have
 * sent since is not sent a second time: it cannot be known which of it was, and a letter too few can be asked for (R7).
 */
@Component
public final class Restorations implements SentBefore {

    private static final String UNCERTAIN =
            "uncertain: it may have been sent after the backup was taken that this was restored from; not sent again";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Restorations(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The last one, also when all has long gone on. */
    public Optional<Restored> last() {
        return jdbc.sql("select taken, at, settled, sent_until, resumed from delivery.restored")
                .query((row, _) -> restored(row))
                .optional();
    }

    @Override
    public boolean held() {
        return last().filter(Restored::held).isPresent();
    }

    @Override
    public Optional<Instant> since() {
        return last().map(Restored::at);
    }

    @Override
    public Optional<Instant> until() {
        return last().map(Restored::sentUntil);
    }

    /**
     * Holds everything back from now on, in the caller's transaction, which has brought in the rest.
     *
     * @param taken when the backup was
     */
    public void begin(Instant taken) {
        // by the clock of another machine, which may be behind that of the letters
        jdbc.sql("""
            insert into delivery.restored as restored (taken, at)
            values (greatest(:taken::timestamptz, (select max(created) from delivery.delivery)), :now)
            on conflict (single) do update
            set taken = excluded.taken, at = excluded.at, settled = null, sent_until = null, resumed = null
            """)
                .param("taken", Timestamp.from(taken))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Everything is read and done that came by mail meanwhile; of what it asked for nothing can be due that is not held back. */
    public void settled() {
        jdbc.sql("update delivery.restored set settled = :now where settled is null and resumed is null")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Lets everything go on, but for what may have been sent before.
     *
     * @param sentUntil until when whoever the backup was taken of may have sent letters; null for now
     * @param unread also when not everything is read that came by mail since the backup, and may be answered a second time
     * @return how many letters are not sent since they may have been
     * @throws IllegalStateException when it is not the time for that; the message says why
     */
    public int resume(@Nullable Instant sentUntil, boolean unread) {
        Instant now = clock.instant();
        return transactions.execute(_ -> {
            Restored held = jdbc.sql(
                            "select taken, at, settled, sent_until, resumed from delivery.restored where resumed is"
                                    + " null for update")
                    .query((row, _) -> restored(row))
                    .optional()
                    .orElseThrow(() -> new IllegalStateException("nothing is held back"));
            Instant until = sentUntil == null ? now : sentUntil;
            refuse(held, until, now, unread);
            jdbc.sql("update delivery.restored set sent_until = :until, resumed = :now")
                    .param("until", Timestamp.from(until))
                    .param("now", Timestamp.from(now))
                    .update();
            return giveUp(held, until, now);
        });
    }

    private static void refuse(Restored held, Instant until, Instant now, boolean unread) {
        if (until.isBefore(held.taken()) || until.isAfter(now)) {
            throw new IllegalStateException("letters may have been sent until some moment between " + held.taken()
                    + ", which the backup knows of, and now, " + now + ": " + until + " is none");
        }
        if (held.settled() == null && !unread) {
            throw new IllegalStateException(
                    "what came by mail since the backup is not read yet, and would be answered a"
                            + " second time: let Bellwether run until it is, or say that it may be");
        }
    }

    /** What had its next try later was not sent by then. Answers written since are to mail that may have been answered before: when it had come
     * is not kept, only when it was read here. */
    private int giveUp(Restored held, Instant until, Instant now) {
        return jdbc.sql("""
            with uncertain as (
                update delivery.delivery set state = 'CANCELLED', leased_until = null, fence = fence + 1, addressee = null
                where state in ('WAITING', 'CLAIMED')
                    and (created <= :taken and (state = 'CLAIMED' or next_try <= :until)
                        or created > :taken and kind in ('ANSWER', 'CHANGE'))
                returning id, subscriber, fence
            )
            insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
            select id, subscriber, fence, :now, :outcome from uncertain
            """)
                .param("taken", Timestamp.from(held.taken()))
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("outcome", UNCERTAIN)
                .update();
    }

    private static Restored restored(ResultSet row) throws SQLException {
        return new Restored(
                row.getTimestamp("taken").toInstant(),
                row.getTimestamp("at").toInstant(),
                instant(row.getTimestamp("settled")),
                instant(row.getTimestamp("sent_until")),
                instant(row.getTimestamp("resumed")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
