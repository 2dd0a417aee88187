package app.bellwether.sources.polling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose turn it is, and what came of it. */
@Component
class SourceRows {

    private static final long ONE_CLAIMER = 0x636c61696dL;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    SourceRows(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Claims some that are due, the longest due first and of each host one that no other instance asks at the moment. A
     * claim that is not settled, because its instance died, is over after two minutes.
     */
    List<DueSource> claim(Instant now, int limit) {
        return transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", ONE_CLAIMER)
                    .query(row -> {});
            return jdbc.sql("""
                with due as (
                    select id from sources.source where id in (
                        select distinct on (host) id from sources.source
                        where listed and state <> 'GONE' and next_due <= :now
                            and host not in (select host from sources.source where claimed_until > now())
                        order by host, next_due, id)
                    order by next_due, id limit :limit for update skip locked)
                update sources.source s set claimed_until = now() + interval '2 minutes'
                from due where s.id = due.id
                returning s.id, s.name, s.url, s.etag, s.last_modified, s.failures
                """)
                    .param("now", Timestamp.from(now))
                    .param("limit", limit)
                    .query(DueSource.class)
                    .list();
        });
    }

    /** It was read. */
    void read(DueSource source, Read read) {
        jdbc.sql("""
            update sources.source set state = 'READ', tried = :at, read = :at, problem = :problem, failures = 0,
                url = :url, etag = :etag, last_modified = :modified, next_due = :next, claimed_until = null,
                name = case when name = '' then :name else name end
            where id = :id
            """)
                .param("id", source.id())
                .param("at", Timestamp.from(read.at()))
                .param("next", Timestamp.from(read.next()))
                .param("problem", read.problem())
                .param("url", read.url())
                .param("etag", read.etag())
                .param("modified", read.lastModified())
                .param("name", read.name())
                .update();
    }

    /**
     * What came of reading a source.
     *
     * @param problem what was wrong all the same, null when nothing
     * @param url where to ask next time
     * @param name as the feed calls itself; taken where the source has none
     */
    record Read(
            Instant at,
            Instant next,
            @Nullable String problem,
            String url,
            @Nullable String etag,
            @Nullable String lastModified,
            String name) {}

    /** It could not be read, for that reason; it is tried again then. */
    void failed(DueSource source, Instant at, String problem, Instant next) {
        settle(source, "FAILING", at, problem, next);
    }

    /** It is gone for good and not tried again. */
    void gone(DueSource source, Instant at, String problem) {
        settle(source, "GONE", at, problem, at);
    }

    private void settle(DueSource source, String state, Instant at, String problem, Instant next) {
        jdbc.sql("""
            update sources.source set state = :state, tried = :at, problem = :problem, failures = failures + 1,
                next_due = :next, claimed_until = null
            where id = :id
            """)
                .param("id", source.id())
                .param("state", state)
                .param("at", Timestamp.from(at))
                .param("problem", problem)
                .param("next", Timestamp.from(next))
                .update();
    }
}
