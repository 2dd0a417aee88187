package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Going forward with what is there. */
class MigrationsTest {

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient jdbc = database.jdbc();

    @Test
    void bringsRowsIntoMonths() throws SQLException {
        migrate("10");
        execute("""
            insert into sources.source (id, name, url, host, next_due) values ('s', 's', 's', 's', now());
            insert into sources.article values ('a', 's', 'ARTICLE', 'u', 'p', null, '2026-02-03', '2026-02-04', false, 'en', 1, '');
            insert into sources.article_key values ('s', 'id a', 'a');
            select sources.open_month('2026-02-04');
            insert into sources.revision values ('a', 1, '2026-02-04', 1, 'Title', 'Text', '[]', 'h');
            insert into briefs.brief values ('b', 'r', '2026-03-04', 'daily', 1, '2026-03-04', '2026-03-05', '{}', 'h');
            insert into briefs.decision values ('b', 0, 'HIT', 'h', 'Title', true, 'taken', 5, 3, '{AI}', 'words');
            insert into delivery.delivery (id, kind, subscriber, brief, channel, state, headline, created, deadline, next_try, place)
                values ('d', 'BRIEF', 'r', 'b', 'EMAIL', 'ACCEPTED', 'h', '2026-03-04', '2026-03-05', '2026-03-04', 'p');
            insert into delivery.attempt values ('d', 1, '2026-04-01', 'accepted');
            insert into delivery.kept values ('d', 'message/rfc822', 'r@example.org', 'h', '2026-04-01', 'wire')
            """);

        migrate("latest");

        assertThat(values("select id || ' ' || seen::date || ' ' || stamp from sources.article_2026_02"))
                .containsExactly("a 2026-02-04 ");
        assertThat(values("select title || ' ' || text from sources.revision_2026_02"))
                .containsExactly("Title Text");
        assertThat(values("select listed::date::text from sources.article_key")).containsExactly("2026-02-04");
        assertThat(values("select brief || place || words from briefs.decision_2026_03"))
                .containsExactly("b0words");
        assertThat(values("select id || state || place || tries from delivery.delivery_2026_03"))
                .containsExactly("dACCEPTEDp0");
        assertThat(values("select delivery || subscriber || fence || outcome from delivery.attempt_2026_04"))
                .containsExactly("dr1accepted");
        assertThat(values("select delivery || subscriber || wire from delivery.kept"))
                .containsExactly("drwire");
    }

    private void execute(String statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .target(version)
                .load()
                .migrate();
    }

    private List<String> values(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
