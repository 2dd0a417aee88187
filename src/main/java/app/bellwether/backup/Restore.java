package app.bellwether.backup;

import app.bellwether.delivery.Restorations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a backup into an empty database, whole or not at all: the tables as the version had them that it was taken of, all rows and that
 * nothing is to be sent in one transaction, and then the way to this version.
 */
public final class Restore {

    private final DataSource target;
    private final List<String> secrets;
    private final Clock clock;
    private final String[] migrations;

    /** @param secrets the marks of the secrets of the settings, also of former ones */
    public Restore(DataSource target, List<String> secrets, Clock clock) {
        this(target, secrets, clock, "classpath:db/migration");
    }

    Restore(DataSource target, List<String> secrets, Clock clock, String... migrations) {
        this.target = target;
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
        this.migrations = migrations;
    }

    /**
     * Reads the file, and then brings in what it holds.
     *
     * @param otherSecret whether it may be restored although its letters' links are made with a secret that the settings do not have
     * @throws Unusable when the file is broken, of a newer version or not to be read with that key, or the database is not empty; then
     *     the database is as it was, or the message says that it is not
     */
    public Backup.Summary from(Path file, @Nullable BackupKey key, boolean otherSecret) {
        try {
            BackupFile backup = BackupFile.whole(file);
            long bytes = Files.size(file);
            Manifest manifest = manifest(backup, key);
            refuseOthers(manifest, otherSecret);
            refuseRows();
            long rows = whollyOrNot(backup, key, manifest);
            bringForward();
            return new Backup.Summary(
                    manifest.schema(), manifest.made(), manifest.tables().size(), rows, bytes);
        } catch (IOException | UncheckedIOException | JacksonException failed) {
            throw new Unusable("the backup cannot be read: " + why(failed) + ". Nothing was brought in", failed);
        } catch (SQLException | FlywayException | DataAccessException away) {
            throw new Unusable(
                    "the database cannot be reached, or not be written: " + why(away) + ". Nothing was brought in;"
                            + " see that it runs, and that spring.datasource.url, .username and .password are right",
                    away);
        }
    }

    private static Manifest manifest(BackupFile backup, @Nullable BackupKey key) throws IOException {
        var manifest = new AtomicReference<@Nullable Manifest>();
        backup.read(key, archive -> manifest.set(Manifest.read(BackupFile.all(archive, Backup.MANIFEST))));
        Manifest read = manifest.get();
        if (read == null) {
            throw new IOException("it says nothing of itself");
        }
        return read;
    }

    private void refuseOthers(Manifest manifest, boolean otherSecret) {
        MigrationVersion schema = MigrationVersion.fromVersion(manifest.schema());
        List<MigrationVersion> known = Stream.of(flyway("latest").info().all())
                .map(migration -> migration.getVersion())
                .toList();
        if (!known.contains(schema)) {
            throw new Unusable("the backup is of a newer Bellwether (its tables are as of V" + schema
                    + ", this one knows V" + known.getLast() + " at most): restore it with that one");
        }
        if (!manifest.secret().isEmpty() && !secrets.contains(manifest.secret()) && !otherSecret) {
            throw new Unusable("the links in letters that went out, those to unsubscribe too, are made with another"
                    + " bellwether.secret than these settings have: set it, or name it in bellwether.former-secrets;"
                    + " if it is lost, --other-secret restores all the same");
        }
    }

    private void refuseRows() {
        int tables = new Catalogue(JdbcClient.create(target)).allTables();
        if (tables > 0) {
            throw new Unusable(
                    "the database is not empty, it has " + tables + " tables: a backup goes into an empty one only."
                            + " Name another with spring.datasource.url, or an"
                            + " empty directory with bellwether.data");
        }
    }

    private Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(target)
                .locations(migrations)
                .target(version)
                .load();
    }

    private long whollyOrNot(BackupFile backup, @Nullable BackupKey key, Manifest manifest)
            throws IOException, SQLException {
        try {
            flyway(manifest.schema()).migrate();
            return filled(backup, key, manifest);
        } catch (IOException | SQLException | RuntimeException | Error failed) {
            try {
                clear();
            } catch (DataAccessException stays) {
                failed.addSuppressed(stays);
                throw new Unusable(
                        "the backup was not brought in: " + why(failed)
                                + "; and what was begun cannot be taken out of the"
                                + " database: make that anew before you restore again",
                        failed);
            }
            throw failed;
        }
    }

    /** What comes after the commit, a start of the server does as well. */
    private void bringForward() {
        try {
            flyway("latest").migrate();
        } catch (FlywayException failed) {
            throw new Unusable(
                    "all is in and held, but as the older version had it: " + why(failed)
                            + ". Do not restore again; start the server to bring it forward",
                    failed);
        }
    }

    /** In one line: what libraries say, their causes say more plainly. */
    private static String why(Throwable failed) {
        Throwable says = failed;
        while (!(says instanceof IOException) && !(says instanceof Unusable) && says.getCause() != null) {
            says = says.getCause();
        }
        return Objects.toString(says.getMessage(), "").lines().findFirst().orElse("no reason is told");
    }

    private long filled(BackupFile backup, @Nullable BackupKey key, Manifest manifest)
            throws IOException, SQLException {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            Map<String, Long> rows = new LinkedHashMap<>();
            prepare(connection, manifest);
            CopyManager copying = new CopyManager(connection.unwrap(BaseConnection.class));
            backup.read(key, archive -> rows.putAll(copied(archive, manifest, copying)));
            finish(connection, manifest);
            connection.commit();
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What the migrations put in themselves gives way. */
    private static void prepare(Connection connection, Manifest manifest) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        if (!new Catalogue(jdbc).tables().equals(manifest.tables())) {
            throw new Unusable("the backup does not fit: its tables are not those of V" + manifest.schema());
        }
        jdbc.sql("truncate "
                        + manifest.tables().stream().map(Manifest.Table::quoted).collect(Collectors.joining(", ")))
                .update();
        manifest.months()
                .forEach((table, months) -> months.forEach(
                        month -> jdbc.sql("select keeping.open_month(:table::regclass, :day::date at time zone 'UTC')")
                                .param("table", table)
                                .param("day", month + "-01")
                                .query(row -> {})));
    }

    private static Map<String, Long> copied(ZipInputStream archive, Manifest manifest, CopyManager copying)
            throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        BackupFile.next(archive, Backup.MANIFEST);
        for (Manifest.Table table : manifest.tables()) {
            BackupFile.next(archive, table.name());
            try {
                String into = "copy " + table.quoted() + " (" + table.quotedColumns() + ") from stdin";
                rows.put(table.name(), copying.copyIn(into, archive));
            } catch (SQLException failed) {
                throw new IOException(table.name() + " cannot be brought in: " + failed.getMessage(), failed);
            }
        }
        Map<String, Long> said = JsonMapper.shared()
                .readValue(BackupFile.all(archive, Backup.ROWS), new TypeReference<Map<String, Long>>() {});
        if (!said.equals(rows)) {
            throw new IOException("it holds other rows than it says");
        }
        return rows;
    }

    private void finish(Connection connection, Manifest manifest) {
        var only = new SingleConnectionDataSource(connection, true);
        JdbcClient jdbc = JdbcClient.create(only);
        manifest.sequences()
                .forEach((name, last) -> jdbc.sql("select setval(:name::regclass, :last)")
                        .param("name", name)
                        .param("last", last)
                        .query(row -> {}));
        new Restorations(jdbc, new DataSourceTransactionManager(only), clock).begin(manifest.made());
    }

    /** It was empty before: all that is there now is ours. */
    private void clear() {
        JdbcClient jdbc = JdbcClient.create(target);
        Catalogue.SCHEMAS.forEach(schema ->
                jdbc.sql("drop schema if exists " + schema + " cascade").update());
        jdbc.sql("drop table if exists public.flyway_schema_history, public.scheduled_tasks")
                .update();
    }
}
