package app.bellwether;

import app.bellwether.backup.Backup;
import app.bellwether.backup.BackupKey;
import app.bellwether.backup.Restore;
import app.bellwether.backup.SecretMark;
import app.bellwether.backup.Unusable;
import app.bellwether.console.Keeping;
import app.bellwether.delivery.Restorations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;

/** The database of a server, as the commands reach it that save all of it, bring it back, and let it go on. */
final class KeptStore implements Keeping {

    private final Environment settings;
    private final Clock clock = new Foundations().clock();

    KeptStore(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, Object> backup(Path file, @Nullable Path key) {
        return told(() -> {
            var summary = new Backup(ServerDoors.database(settings), SecretMark.of(secret()), clock)
                    .to(file.toAbsolutePath(), key(key));
            var said = said(file, summary);
            said.put("bytes", summary.bytes());
            said.put("encrypted", key != null);
            return said;
        });
    }

    @Override
    public Map<String, Object> restore(Path file, @Nullable Path key, boolean otherSecret) {
        return told(() -> {
            var marks = new ArrayList<>(List.of(SecretMark.of(secret())));
            Binder.get(settings)
                    .bind("bellwether.former-secrets", Bindable.listOf(String.class))
                    .ifBound(former -> former.forEach(one -> marks.add(SecretMark.of(one))));
            var said = said(
                    file,
                    inTheDatabase(target ->
                            new Restore(target, marks, clock).from(file.toAbsolutePath(), key(key), otherSecret)));
            said.put("held", true);
            return said;
        });
    }

    @Override
    public Map<String, Object> resume(@Nullable Instant sentUntil, boolean unread) {
        return told(() -> {
            var source = ServerDoors.database(settings);
            var restorations =
                    new Restorations(JdbcClient.create(source), new DataSourceTransactionManager(source), clock);
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("notSent", restorations.resume(sentUntil, unread));
            said.put("sentUntil", restorations.until().map(Instant::toString).orElse(""));
            return said;
        });
    }

    /** Of one of our own no server may run on, which it finds out by starting it. */
    private <T> T inTheDatabase(Function<DataSource, T> use) {
        if (!settings.getProperty("spring.datasource.url", "").isBlank()) {
            return use.apply(ServerDoors.database(settings));
        }
        var directory = DataDirectory.take(Path.of(settings.getProperty("bellwether.data", "data")));
        try (var database = LocalDatabase.start(directory)) {
            return use.apply(ServerDoors.reached(database.url(), database.user(), database.password()));
        } catch (IOException stays) {
            throw new IllegalStateException(
                    "all is in and held, but its PostgreSQL does not end: " + stays.getMessage(), stays);
        }
    }

    private static @Nullable BackupKey key(@Nullable Path file) {
        return file == null ? null : BackupKey.of(file);
    }

    private String secret() {
        return settings.getProperty("bellwether.secret", "");
    }

    private static Map<String, Object> said(Path file, Backup.Summary summary) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", file.toString());
        said.put("made", summary.made().toString());
        said.put("schema", summary.schema());
        said.put("tables", summary.tables());
        said.put("rows", summary.rows());
        return said;
    }

    private static Map<String, Object> told(Supplier<Map<String, Object>> doing) {
        try {
            return doing.get();
        } catch (Unusable why) {
            throw new IllegalStateException(why.getMessage(), why);
        } catch (StartProblem why) {
            throw new IllegalStateException(why.line(), why);
        } catch (DataAccessException | CannotCreateTransactionException away) {
            throw new IllegalStateException("the database does not answer: is the server running?", away);
        }
    }
}
