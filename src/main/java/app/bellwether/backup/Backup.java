package app.bellwether.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves all that a Bellwether keeps as it is at one moment, while everything runs: one transaction reads it all, and months that are past
 * their time, and new versions, wait for it.
 */
public final class Backup {

    static final String MANIFEST = "manifest.json";
    static final String ROWS = "rows.json";

    private final DataSource source;
    private final String secret;
    private final Clock clock;

    /** @param secret how the secret of the settings is recognised ({@link SecretMark}) */
    public Backup(DataSource source, String secret, Clock clock) {
        this.source = source;
        this.secret = secret;
        this.clock = clock;
    }

    /** What was saved, or brought in. */
    public record Summary(String schema, Instant made, int tables, long rows, long bytes) {}

    /**
     * Writes the file.
     *
     * @throws Unusable when there is nothing to save, or the file cannot be written; then there is none
     */
    public Summary to(Path file, @Nullable BackupKey key) {
        try (Connection connection = source.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var catalogue = new Catalogue(jdbc);
            List<Manifest.Table> tables = catalogue.tables();
            if (tables.isEmpty()) {
                throw new Unusable("there is nothing to save: no Bellwether has used this database");
            }
            hold(connection, tables);
            var manifest = new Manifest(
                    catalogue.schema(),
                    clock.instant(),
                    secret,
                    catalogue.tables(),
                    catalogue.months(),
                    // read after the snapshot was taken: never less than what is in it
                    catalogue.sequences());
            if (!manifest.tables().equals(tables)) {
                throw new Unusable("another version of Bellwether is being brought in just now: try again when it is");
            }
            var copying = new CopyManager(connection.unwrap(BaseConnection.class));
            Map<String, Long> rows = new LinkedHashMap<>();
            BackupFile.write(file, key, archive -> rows.putAll(fill(archive, manifest, copying)));
            connection.rollback();
            return new Summary(
                    manifest.schema(),
                    manifest.made(),
                    tables.size(),
                    rows.values().stream().mapToLong(Long::longValue).sum(),
                    Files.size(file));
        } catch (FileAlreadyExistsException there) {
            throw new Unusable(file + " is there already: name another file", there);
        } catch (IOException failed) {
            throw new Unusable("the backup cannot be written to " + file + ": " + failed.getMessage(), failed);
        } catch (SQLException away) {
            throw new Unusable("the database cannot be read: " + away.getMessage(), away);
        }
    }

    /** The snapshot is taken by what is read first, and that is after all tables are held as they are. */
    private static void hold(Connection connection, List<Manifest.Table> tables) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("set local statement_timeout = 0");
            statement.execute("lock table "
                    + tables.stream().map(Manifest.Table::quoted).collect(Collectors.joining(", "))
                    + " in access share mode");
        }
    }

    private static Map<String, Long> fill(ZipOutputStream archive, Manifest manifest, CopyManager copying)
            throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        BackupFile.next(archive, MANIFEST);
        archive.write(manifest.write());
        for (Manifest.Table table : manifest.tables()) {
            BackupFile.next(archive, table.name());
            try {
                // of a table of months, COPY gives rows only so
                String all = "copy (select " + table.quotedColumns() + " from " + table.quoted() + ") to stdout";
                rows.put(table.name(), copying.copyOut(all, archive));
            } catch (SQLException failed) {
                throw new IOException(table.name() + " cannot be read: " + failed.getMessage(), failed);
            }
        }
        BackupFile.next(archive, ROWS);
        archive.write(JsonMapper.shared().writeValueAsString(rows).getBytes(StandardCharsets.UTF_8));
        return rows;
    }
}
