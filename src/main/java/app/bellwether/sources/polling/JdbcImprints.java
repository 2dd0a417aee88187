package app.bellwether.sources.polling;

import app.bellwether.sources.Imprints;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the articles in PostgreSQL tell of their publishers. */
@Component
class JdbcImprints implements Imprints {

    private final JdbcClient jdbc;

    JdbcImprints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Imprint> since(Instant published) {
        return jdbc.sql("""
            with place as (
                select publisher, source, language, split_part(split_part(url, '://', 2), '/', 1) as named, count(*) as articles
                from sources.article where published >= :since group by publisher, source, language, named
            )
            select publisher, source, language, sum(articles) as articles,
                coalesce(lower(substring(named from '^(?:[^@?#]*@)?([^:?#]+)')), '') as host
            from place group by publisher, source, language, host
            """)
                .param("since", Timestamp.from(published))
                .query((row, _) -> new Imprint(
                        row.getString("publisher"),
                        row.getString("source"),
                        row.getString("host"),
                        row.getString("language"),
                        row.getInt("articles")))
                .list();
    }
}
