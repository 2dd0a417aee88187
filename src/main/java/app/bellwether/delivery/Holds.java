package app.bellwether.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held back, for all instances. One instance at a time tries with one letter whether it still has to be. */
@Component
class Holds {

    /** An instance that was to try and died leaves it to another one. */
    private static final Duration PROBE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hold> all() {
        return jdbc.sql("select * from delivery.hold order by since, name")
                .query((row, _) -> hold(row))
                .list();
    }

    /**
     * Holds it back, longer each time in a row. What was learned from letters that were under way when it began counts once.
     *
     * @param waits how long, by how often it was so
     * @return how often in a row, and 0 when it was held back already
     */
    int begin(String name, Instant now, List<Duration> waits, String why) {
        int before = jdbc.sql("select times from delivery.hold where name = :name")
                .param("name", name)
                .query(Integer.class)
                .optional()
                .orElse(0);
        Duration wait = waits.get(Math.min(before, waits.size() - 1));
        return jdbc.sql("""
            insert into delivery.hold as hold (name, since, until, times, probing, why)
            values (:name, :now, :until, 1, false, :why)
            on conflict (name) do update
            set until = excluded.until, times = hold.times + 1, probing = false, why = excluded.why
            where hold.probing or hold.until <= :now
            returning times
            """)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(wait)))
                .param("why", why)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** True when it is for the caller, and for nobody else, to try with one letter. */
    boolean probe(String name, Instant now) {
        return jdbc.sql("""
            update delivery.hold set probing = true, until = :until where name = :name and until <= :now
            """)
                        .param("name", name)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(now.plus(PROBE)))
                        .update()
                == 1;
    }

    /** True when it had been held back. */
    boolean lift(String name) {
        return jdbc.sql("delete from delivery.hold where name = :name")
                        .param("name", name)
                        .update()
                == 1;
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getString("name"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getInt("times"),
                row.getString("why"));
    }
}
