package app.bellwether.delivery;

import app.bellwether.delivery.Delivery.State;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what came of letters (R7). Whoever carried one waits until that is committed, so that no more letters are accepted and not
 * recorded than are carried at a time; what was said while others were being recorded is recorded together. What is known is not
 * given up while the database is away, since the letter would go out once more.
 */
@Component
class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** With what cannot be written though the database is there. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    /** What PostgreSQL calls it (read_only_sql_transaction); Spring has no name for it. */
    private static final String READ_ONLY = "25006";

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Claims claims;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final DeliveryMetrics metrics;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock pen = new ReentrantLock();

    Ledger(Claims claims, TransactionTemplate transactions, Clock clock, DeliveryMetrics metrics) {
        this.claims = claims;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** What is to be recorded, and when it was, whether the claim was still ours. */
    private static final class Entry {

        private final ClaimedDelivery claim;
        private final Outcome outcome;
        private final Instant at;
        private @Nullable Boolean ours;

        Entry(ClaimedDelivery claim, Outcome outcome, Instant at) {
            this.claim = claim;
            this.outcome = outcome;
            this.at = at;
        }
    }

    /** Returns when it is committed; false when somebody else had ended the letter. */
    boolean record(ClaimedDelivery claim, Outcome outcome) {
        Entry entry = new Entry(claim, outcome, clock.instant());
        waiting.add(entry);
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean alone = false;
        while (true) {
            try {
                boolean ours = written(entry, alone);
                metrics.ended(claim, outcome, entry.at);
                return ours;
            } catch (DataAccessException | TransactionException failed) {
                boolean away = isAway(failed);
                if ((!away && System.nanoTime() > end) || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                LOG.warn("What came of {} cannot be recorded yet: {}", claim.id(), failed.toString());
                alone = !away; // it, or one that was written with it, may be why it failed
                if (away) {
                    waiting.add(entry);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Whether it is the database, and not what was to be written: nothing can be claimed meanwhile, so nothing is lost by waiting. */
    static boolean isAway(RuntimeException failed) {
        return failed instanceof TransactionException
                || failed instanceof DataAccessResourceFailureException
                || failed instanceof RecoverableDataAccessException
                || (failed instanceof DataAccessException refused
                        && refused.getMostSpecificCause() instanceof SQLException said
                        && READ_ONLY.equals(said.getSQLState()));
    }

    /** By one's own hand, unless it was by that of another one meanwhile. */
    private boolean written(Entry entry, boolean alone) {
        pen.lock();
        try {
            if (entry.ours == null) {
                write(alone ? List.of(entry) : withOthers(entry));
            }
            return Boolean.TRUE.equals(entry.ours);
        } finally {
            pen.unlock();
        }
    }

    private List<Entry> withOthers(Entry entry) {
        List<Entry> all = new ArrayList<>();
        all.add(entry);
        for (Entry next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next != entry && next.ours == null) {
                all.add(next);
            }
        }
        return all;
    }

    private void write(List<Entry> all) {
        List<Entry> accepted = all.stream()
                .filter(entry -> entry.outcome instanceof Outcome.Accepted)
                .toList();
        if (!accepted.isEmpty()) {
            Set<DeliveryId> ours = claims.accepted(accepted.stream()
                    .map(entry -> new Claims.Said(entry.claim, entry.at, DeliveryMessages.of(entry.outcome)))
                    .toList());
            accepted.forEach(entry -> entry.ours = ours.contains(entry.claim.id()));
        }
        all.stream().filter(entry -> entry.ours == null).forEach(this::end);
    }

    private void end(Entry entry) {
        entry.ours = Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean ended = entry.outcome instanceof Outcome.Deferred
                    ? claims.end(entry.claim, State.WAITING, entry.at.plus(Retries.after(entry.claim.tries())))
                    : claims.end(entry.claim, State.REFUSED, null);
            claims.note(entry.claim, entry.at, DeliveryMessages.of(entry.outcome));
            return ended;
        }));
    }
}
