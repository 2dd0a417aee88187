package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Going forward with what is there. */
class MigrationsTest {

    private static final String TABLE = "table_schema || '.' || table_name";
    private static final String COLUMNS =
            " from information_schema.columns where table_schema not in ('public', 'pg_catalog', 'information_schema')";

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

    /** Of signals' insights, which are found anew: V19. */
    private static final Set<String> MADE_ANEW = Set.of("signals.said");

    @Test
    void goesFromTheFirstVersionThroughEveryOneWithRowsInEveryTable() {
        List<String> versions = Stream.of(flyway("latest").info().all())
                .map(migration -> migration.getVersion().getVersion())
                .toList();
        Map<String, Integer> before = new TreeMap<>();
        for (String version : versions) {
            migrate(version);
            Map<String, Integer> after = rows();
            before.keySet().retainAll(after.keySet());
            before.forEach((table, rows) -> {
                if (!MADE_ANEW.contains(table)) {
                    assertThat(after.get(table))
                            .as("%s after V%s", table, version)
                            .isGreaterThanOrEqualTo(rows);
                }
            });
            AnyRows.fillWhatCanBe(
                    jdbc,
                    after.entrySet().stream()
                            .filter(table ->
                                    table.getValue() == 0 && !table.getKey().equals("keeping.rule"))
                            .map(Map.Entry::getKey)
                            .toList(),
                    "word");
            before = rows();
        }

        assertThat(before).hasSizeGreaterThan(50);
        assertThat(before.entrySet().stream()
                        .filter(table -> table.getValue() == 0)
                        .map(Map.Entry::getKey))
                .as("tables that no migration met with a row")
                .isSubsetOf("signals.version");
        assertThat(flyway("latest").validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void isDoneByOneOfTwoThatStartAtOnce() throws Exception {
        try (var starts = Executors.newFixedThreadPool(2)) {
            Callable<Void> start = () -> {
                new Store().migration().migrate(flyway("latest"));
                return null;
            };
            for (Future<Void> one : starts.invokeAll(List.of(start, start))) {
                one.get();
            }
        }

        assertThat(values("select version from flyway_schema_history where version is not null"))
                .doesNotHaveDuplicates()
                .hasSize(flyway("latest").info().applied().length);
    }

    /** What one of the version before does with it still has to work: an instance is replaced after the other. */
    @Test
    void addsOnlySinceVersionsWereGivenOut() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("migrations"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (Integer.parseInt(name.substring(1, name.indexOf('_'))) > 34) {
                    assertThat(Files.readString(file))
                            .as(name)
                            .doesNotContainPattern(
                                    "(?i)\\b(drop\\s+(table|column|function|schema)|rename\\s|alter\\s+column\\s+\\w+\\s+type)")
                            .doesNotContainPattern("(?i)add\\s+column\\s+(?![^;]*default)[^;]*not\\s+null");
                }
            }
        }
    }

    /** It names no column that it does not know, and reads those that it knows. */
    @Test
    void leavesEveryTableSuchThatTheVersionBeforeCanWriteIntoIt() {
        migrate("34");
        Set<String> tables = Set.copyOf(values("select distinct " + TABLE + COLUMNS));
        Set<String> known =
                Set.copyOf(values("select " + TABLE + " || ' ' || column_name || ' ' || data_type" + COLUMNS));

        migrate("latest");

        assertThat(values("select " + TABLE + " || ' ' || column_name || ' ' || data_type" + COLUMNS))
                .containsAll(known);
        Set<String> needed = new TreeSet<>(values("select " + TABLE + " || ' ' || column_name || ' ' || data_type"
                + COLUMNS + " and is_nullable = 'NO' and column_default is null"));
        needed.removeIf(column -> known.contains(column) || !tables.contains(column.replaceAll(" .*", "")));
        assertThat(needed)
                .as("what an insert of the version before does not give")
                .isEmpty();
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        values("""
            select nspname || '.' || relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind in ('r', 'p') and not relispartition and nspname not in ('public', 'pg_catalog', 'information_schema')
            """)
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
        return rows;
    }

    private void execute(String statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private void migrate(String version) {
        flyway(version).migrate();
    }

    private Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .target(version)
                .load();
    }

    private List<String> values(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
