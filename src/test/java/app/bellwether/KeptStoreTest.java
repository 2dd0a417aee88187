package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.console.Console;
import app.bellwether.console.Keeping;
import app.bellwether.delivery.Restorations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Commands that save all of a server, bring it back and let it go on, as the settings say which server it is. */
class KeptStoreTest {

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path directory;

    @Test
    void movesAServerFromAPostgresElsewhereIntoADirectory() throws IOException {
        Path key = Files.writeString(directory.resolve("key"), "k".repeat(40));
        Path file = directory.resolve("all.backup");
        Path data = directory.resolve("data");
        database.jdbc()
                .sql("insert into sources.memo values ('moved', 'along')")
                .update();

        Map<String, Object> saved = keeping().backup(file, key);
        Map<String, Object> restored = in(data).restore(file, key, false);

        assertThat(saved).containsEntry("encrypted", true).containsEntry("file", file.toString());
        assertThat(restored).containsEntry("rows", saved.get("rows")).containsEntry("held", true);
        try (var moved = LocalDatabase.start(DataDirectory.take(data))) {
            var there = new DriverManagerDataSource(moved.url(), moved.user(), moved.password());
            assertThat(JdbcClient.create(there)
                            .sql("select value from sources.memo where name = 'moved'")
                            .query(String.class)
                            .single())
                    .isEqualTo("along");
            var restorations = new Restorations(
                    JdbcClient.create(there), new DataSourceTransactionManager(there), Clock.systemUTC());
            assertThat(restorations.held()).isTrue();
            assertThatIllegalStateException()
                    .isThrownBy(() -> in(data).resume(null, false))
                    .withMessageContaining("not read yet");
            assertThat(in(data).resume(null, true)).containsEntry("notSent", 0).containsKey("sentUntil");
            assertThat(restorations.held()).isFalse();
        }
    }

    /** Whatever else a directory of data came to hold would have to be saved, too. */
    @Test
    void leavesNothingBehindInTheDirectoryThatANewOneDoesNotMakeItself() throws IOException {
        Path data = directory.resolve("data");
        try (var _ = LocalDatabase.start(DataDirectory.take(data));
                var entries = Files.list(data)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet()))
                    .isSubsetOf("binaries", "lock", "postgres", "postgres.log", "postgres.password");
        }
    }

    @Test
    void saysInOneSentenceWhatIsWrong() throws IOException {
        Path file = directory.resolve("all.backup");
        keeping().backup(file, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> keeping().backup(file, null))
                .withMessageContaining("is there already");
        assertThatIllegalStateException()
                .isThrownBy(() -> keeping().restore(file, null, false))
                .withMessageContaining("the database is not empty");
        assertThatIllegalStateException()
                .isThrownBy(() -> in(directory.resolve("none")).backup(directory.resolve("b"), null))
                .withMessageContaining("No Bellwether of yours is running");
        try (var _ = DataDirectory.take(directory.resolve("held"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> in(directory.resolve("held")).restore(file, null, false))
                    .withMessageContaining("Another Bellwether is running on");
        }
    }

    @Test
    void tellsNoAddressWhenARowDoesNotFit() {
        String foreign = "insert into subscribers.key (hash, purpose, subscriber, expires)"
                + " values ('x', '', 'ada@example.org', now())";
        JdbcClient reached = JdbcClient.create(ServerDoors.reached(database.url(), "postgres", ""));

        assertThatThrownBy(() -> reached.sql(foreign).update())
                .rootCause()
                .hasMessageContaining("violates foreign key constraint")
                .hasMessageNotContaining("ada@");
        assertThatThrownBy(() -> database.jdbc().sql(foreign).update())
                .as("with the detail, as it would be")
                .rootCause()
                .hasMessageContaining("ada@");
    }

    @Test
    void endsAsEveryCommandDoes() {
        assertThat(Console.run(new String[] {"backup"}, new ServerDoors())).isEqualTo(2);
        assertThat(Console.run(
                        new String[] {"restore", directory.resolve("none").toString(), url()}, new ServerDoors()))
                .isEqualTo(1);
        assertThat(Console.run(
                        new String[] {
                            "backup",
                            directory.resolve("all.backup").toString(),
                            url(),
                            "--spring.datasource.username=postgres"
                        },
                        new ServerDoors()))
                .isZero();
        assertThat(Console.run(new String[] {"resume", "--sent-until", "soon"}, new ServerDoors()))
                .isEqualTo(2);
    }

    private Keeping keeping() {
        return new ServerDoors().keeping(List.of(url(), "--spring.datasource.username=postgres"));
    }

    private static Keeping in(Path data) {
        return new ServerDoors().keeping(List.of("--bellwether.data=" + data));
    }

    private String url() {
        return "--spring.datasource.url=" + database.url();
    }
}
