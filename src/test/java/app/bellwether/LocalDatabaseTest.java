package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of our own is lost by no kill. */
class LocalDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void r7KeepsWhatItAcceptedWhenTheJvmIsKilled() throws IOException {
        try (var _ = new Child(directory)) {
            // killed on leaving
        }

        assertThat(rows()).containsExactly("kept");
    }

    @Test
    void r7KeepsWhatItAcceptedWhenPostgresIsKilledToo() throws IOException {
        try (var child = new Child(directory)) {
            child.killPostgres();
        }

        assertThat(rows()).containsExactly("kept");
    }

    @Test
    void startsAfreshWhenItsFilesWereNeverFinished() throws IOException {
        Files.createDirectories(directory.resolve("postgres/base"));

        try (var database = LocalDatabase.start(DataDirectory.take(directory))) {
            assertThat(jdbc(database).sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
        }
        try (var entries = Files.list(directory)) {
            assertThat(entries).anyMatch(entry -> entry.getFileName().toString().startsWith("postgres.unfinished-"));
        }
    }

    @Test
    void isFoundByItsFilesFromAnotherProcess() throws IOException {
        try (var _ = LocalDatabase.start(DataDirectory.take(directory))) {
            assertThat(JdbcClient.create(LocalDatabase.running(directory))
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void asksForThePassword() throws IOException {
        try (var database = LocalDatabase.start(DataDirectory.take(directory))) {
            var stranger = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), "guess"));

            assertThat(jdbc(database).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
            assertThatThrownBy(
                            () -> stranger.sql("select 1").query(Integer.class).single())
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsOthersOfThisMachineOutOfADirectoryThatLetThemIn() throws IOException {
        open(directory, "rwxr-xr-x");
        open(Files.createDirectory(directory.resolve("binaries")), "rwxrwxrwx");
        open(Files.writeString(directory.resolve("operator-link"), "a secret"), "rw-r--r--");

        try (var _ = LocalDatabase.start(DataDirectory.take(directory));
                var entries = Files.list(directory)) {
            assertThat(Stream.concat(Stream.of(directory), entries))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(entry -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
                            .as(entry.toString())
                            .endsWith("------"));
        }
    }

    @Test
    void goesOnInADirectoryOfAnEarlierStartThatLetOthersIn() throws IOException {
        try (var database = LocalDatabase.start(DataDirectory.take(directory))) {
            jdbc(database).sql("create table notes as select 'kept' as note").update();
        }
        open(directory, "rwxr-xr-x");
        open(directory.resolve("postgres.password"), "rw-r--r--");

        assertThat(rows()).containsExactly("kept");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    private static void open(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private List<String> rows() throws IOException {
        try (var database = LocalDatabase.start(DataDirectory.take(directory))) {
            return jdbc(database)
                    .sql("select note from notes")
                    .query(String.class)
                    .list();
        }
    }

    private static JdbcClient jdbc(LocalDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    /** Another JVM with a database, which has written one row. */
    static final class Child implements AutoCloseable {

        private final Process process;
        private final Path directory;

        Child(Path directory) throws IOException {
            this.directory = directory;
            this.process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.inputReader().lines().filter("ready"::equals).findFirst())
                    .as("the other JVM gets ready")
                    .isPresent();
        }

        public static void main(String[] directory) throws IOException, InterruptedException {
            var database = LocalDatabase.start(DataDirectory.take(Path.of(directory[0])));
            jdbc(database).sql("create table notes as select 'kept' as note").update();
            System.out.println("ready");
            new CountDownLatch(1).await();
        }

        void killPostgres() throws IOException {
            var pid = Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                    .getFirst();
            ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
