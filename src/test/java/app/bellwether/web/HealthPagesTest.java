package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.TestDatabase;
import app.bellwether.delivery.Restorations;
import app.bellwether.sources.Disk;
import app.bellwether.sources.DiskSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

class HealthPagesTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Line line = new Line(new DriverManagerDataSource(database.url()));
    private static final DiskSettings SETTINGS =
            new DiskSettings(DataSize.ofGigabytes(2), DataSize.ofMegabytes(500), DataSize.ofGigabytes(10));

    private final Restorations restorations =
            new Restorations(JdbcClient.create(line), new DataSourceTransactionManager(line), Clock.systemUTC());
    private final String name =
            database.jdbc().sql("select current_database()").query(String.class).single();
    private DataSize free = DataSize.ofGigabytes(5);
    private final Readiness readiness = readiness(line);
    private final HealthPages pages = new HealthPages(readiness);

    @Test
    void isReadyWhileTheDatabaseAnswers() {
        assertThat(pages.ready().getStatusCode().value()).isEqualTo(200);

        line.cut = true;
        assertThat(pages.ready().getStatusCode().value()).isEqualTo(503);

        line.cut = false;
        assertThat(pages.ready().getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void isNotReadyWhileTheDatabaseTakesNothing() {
        readOnly("on");

        assertThat(pages.ready().getStatusCode().value()).isEqualTo(503);
        assertThat(pages.ready().getBody()).isEqualTo("the database takes nothing: it is read-only\n");
        assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);

        readOnly("off");
        assertThat(pages.ready().getBody()).isEqualTo("ready\n");
    }

    @Test
    void saysThatNoneOfItsHostsMayBeWrittenTo() {
        Readiness there = readiness(new DriverManagerDataSource(database.url() + "&targetServerType=primary"));
        assertThat(there.state().isReady()).isTrue();

        readOnly("on");

        assertThat(there.state().words()).isEqualTo("the database takes nothing: none of its hosts may be written to");
    }

    /** Of what one connection has PostgreSQL put into temporary files, nothing finds room. */
    @Test
    void isNotReadyWhileTheDatabaseHasNoRoom() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a file that nothing can be written to").exists();
        var one = new SingleConnectionDataSource(database.url(), true);
        JdbcClient jdbc = JdbcClient.create(one);
        int backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        String directory = jdbc.sql("show data_directory").query(String.class).single();
        Path temporary = Files.createDirectories(Path.of(directory, "base", "pgsql_tmp"));
        for (int number = 0; number < 10; number++) {
            Files.createSymbolicLink(temporary.resolve("pgsql_tmp" + backend + "." + number), full);
        }

        Readiness.State state = readiness(one).state();

        assertThat(state.words()).isEqualTo("the database takes nothing: its disk is full");
        assertThat(state.isReady()).isFalse();
        one.destroy();
    }

    @Test
    void saysThatTheDiskIsNearlyFullAndThatItIs() {
        assertThat(pages.ready().getBody()).isEqualTo("ready\n");

        free = DataSize.ofMegabytes(1_999);
        assertThat(pages.ready().getBody()).contains("nearly full");
        assertThat(pages.ready().getStatusCode().value()).isEqualTo(200);

        free = DataSize.ofMegabytes(499);
        assertThat(pages.ready().getBody()).contains("no source is read");
    }

    @Test
    void saysTheSameToWhoeverWatches() {
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);

        free = DataSize.ofMegabytes(499);
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
        assertThat(pages.ready().getBody())
                .isEqualTo(readiness.health().getDetails().get("says") + "\n");

        line.cut = true;
        assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(pages.ready().getBody())
                .isEqualTo(readiness.health().getDetails().get("says") + "\n");
    }

    @Test
    void saysThatNothingIsSentAfterARestoreUntilItGoesOn() {
        restorations.begin(Instant.parse("2026-11-20T06:00:00Z"));

        assertThat(pages.ready().getStatusCode().value()).isEqualTo(200);
        assertThat(pages.ready().getBody())
                .startsWith("nothing is sent: restored ")
                .contains(" from a backup of 2026-11-20T06:00:00Z, ")
                .endsWith("\nready\n");

        restorations.resume(null, true);
        assertThat(pages.ready().getBody()).isEqualTo("ready\n");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void writesAtItsStartThatNothingIsSentAfterARestore(CapturedOutput output) {
        restorations.begin(Instant.parse("2026-11-20T06:00:00Z"));

        readiness.warn();

        await().untilAsserted(() -> assertThat(output.getOut())
                .containsOnlyOnce("nothing is sent: restored ")
                .contains("/operator, or resume"));
    }

    @Test
    void isAliveWithoutADatabase() {
        line.cut = true;

        assertThat(pages.alive()).isEqualTo("alive\n");
    }

    private Readiness readiness(DataSource way) {
        return new Readiness(
                JdbcClient.create(way),
                new FullDisk(JdbcClient.create(way), new DataSourceTransactionManager(way)),
                new Disk(SETTINGS, () -> free.toBytes()),
                restorations);
    }

    /** For whoever connects from now on. */
    private void readOnly(String whether) {
        JdbcClient.create(new SingleConnectionDataSource(
                        database.url() + "&options=-cdefault_transaction_read_only=off", true))
                .sql("alter database " + name + " set default_transaction_read_only = " + whether)
                .update();
    }

    /** A way to the database that can be cut. */
    private static final class Line extends DelegatingDataSource {

        private boolean cut;

        Line(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("cut", "08006");
            }
            return super.getConnection();
        }
    }
}
