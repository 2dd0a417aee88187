package app.bellwether.web;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the disk of the database is full, wherever that is. It has PostgreSQL put some hundred kilobytes into a temporary file, which
 * goes the way of all that it writes, and leaves nothing behind in any table: reading works on a full disk, and so does writing until a
 * table has to grow.
 */
@Component
class FullDisk {

    /** However often it is asked, the disk is asked no more often than this. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** What PostgreSQL calls it (disk_full). */
    private static final String NO_ROOM = "53100";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - FRESH_NANOS);
    private volatile boolean full;

    FullDisk(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * As it was within the last seconds.
     *
     * @throws DataAccessException when the database does not answer
     */
    boolean isFull() {
        long last = asked.get();
        long now = System.nanoTime();
        if (now - last >= FRESH_NANOS && asked.compareAndSet(last, now)) {
            full = refusesToGrow();
        }
        return full;
    }

    private boolean refusesToGrow() {
        try {
            transactions.executeWithoutResult(_ -> {
                jdbc.sql("set local work_mem = '64kB'").update();
                // where the tables are
                jdbc.sql("set local temp_tablespaces = ''").update();
                jdbc.sql("select count(*) from generate_series(1, 20000)")
                        .query(Long.class)
                        .single();
            });
            return false;
        } catch (DataAccessException failed) {
            if (failed.getMostSpecificCause() instanceof SQLException said && NO_ROOM.equals(said.getSQLState())) {
                return true;
            }
            throw failed;
        }
    }
}
