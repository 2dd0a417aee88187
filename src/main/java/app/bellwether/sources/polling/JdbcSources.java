package app.bellwether.sources.polling;

import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.Sources;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sources in PostgreSQL. */
@Component
class JdbcSources implements Sources {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSources(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<SourceHealth> health() {
        return jdbc.sql("""
            select s.*, (select count(*) from sources.article a where a.source = s.id) as articles
            from sources.source s where s.listed order by lower(s.name), s.url
            """).query(JdbcSources::read).list();
    }

    /** A claimed source is still due: it is moved on together with the articles it gave. */
    @Override
    public boolean caughtUp() {
        return !jdbc.sql("""
            select exists (select from sources.source where listed and state <> 'GONE' and next_due <= :now)
            """)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Coverage coverage(Instant since) {
        var failed = new ArrayList<Coverage.Failure>();
        var read = 0;
        for (var source : health()) {
            if (source.read() != null && !source.read().isBefore(since)) {
                read++;
            } else if (source.state() != State.GONE) {
                var problem = source.problem();
                failed.add(
                        new Coverage.Failure(source.name(), problem == null ? "was not asked in this time" : problem));
            }
        }
        return new Coverage(read + failed.size(), read, failed);
    }

    private static SourceHealth read(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        return new SourceHealth(
                row.getString("id"),
                name.isEmpty() ? row.getString("url") : name,
                row.getString("url"),
                State.valueOf(row.getString("state")),
                instant(row, "tried"),
                instant(row, "read"),
                row.getString("problem"),
                row.getInt("failures"),
                row.getInt("articles"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
