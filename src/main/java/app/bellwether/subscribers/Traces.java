package app.bellwether.subscribers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a room keeps of subscribers in tables of its own, which it names, and which have an index that begins with the column
 * {@code subscriber}. It goes when they are erased; and whatever stayed or came afterwards, since an instance was killed in between or
 * was just writing it, goes with the next sweep, on any instance, however often.
 */
public abstract class Traces {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final List<String> tables;

    /** @param tables with their schema; what refers to their rows goes by itself */
    protected Traces(JdbcClient jdbc, PlatformTransactionManager manager, String... tables) {
        this.jdbc = jdbc;
        this.tables = List.of(tables);
        // the transaction that told of it is over, but its connection is still at hand and would not commit this
        this.own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What is kept of them, for them to take along: by table, each row as JSON, always in the same order.
     *
     * @param most rows of each table
     */
    public Map<String, List<String>> of(SubscriberId subscriber, int most) {
        Map<String, List<String>> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(table, rows(table, "subscriber = :subscriber", subscriber, most)));
        return rows;
    }

    /** The rows of a table to which that applies, without hashes, which say nothing to anybody. */
    protected final List<String> rows(String table, String which, SubscriberId subscriber, int most) {
        return rows(table, which, "'{}'", subscriber, most);
    }

    /** @param others the columns that say something of somebody else, as an array of SQL, in which there may be nulls */
    final List<String> rows(String table, String which, String others, SubscriberId subscriber, int most) {
        return jdbc.sql("select to_jsonb(kept) - array['hash', 'browser', 'network', 'digest', 'sender'] - (" + others
                        + ")::text[] as said from " + table + " as kept where " + which
                        + " order by said limit :most")
                .param("subscriber", subscriber.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Forgets them at once. */
    @TransactionalEventListener(fallbackExecution = true)
    public void on(SubscriberErased erased) {
        own.executeWithoutResult(
                _ -> tables.forEach(table -> jdbc.sql("delete from " + table + " where subscriber = :subscriber")
                        .param("subscriber", erased.subscriber().value())
                        .update()));
    }

    /** Forgets whoever is not among the subscribers any more. */
    public void sweep() {
        for (String table : tables) {
            int forgotten = jdbc.sql(leftIn(table)).update();
            if (forgotten > 0) {
                LOG.info("{} rows of {} were left of erased subscribers, and are forgotten now", forgotten, table);
            }
        }
    }

    /** Goes from one subscriber's rows to the next one's in the index, so that it takes as long as there are subscribers, not rows. */
    private static String leftIn(String table) {
        return """
            with recursive named as (
                (select subscriber from %1$s where subscriber is not null order by subscriber limit 1)
                union all
                select (select subscriber from %1$s where subscriber > named.subscriber order by subscriber limit 1)
                from named where named.subscriber is not null
            )
            delete from %1$s where subscriber in (
                select subscriber from named
                where not exists (select from subscribers.subscriber known where known.id = named.subscriber))
            """.formatted(table);
    }
}
