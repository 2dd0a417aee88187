package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.delivery.Restorations;
import app.bellwether.sources.Disk;
import app.bellwether.sources.DiskSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.unit.DataSize;

class HealthPagesTest {

    private final Line line = new Line(TestDatabase.fresh().dataSource());
    private static final DiskSettings SETTINGS =
            new DiskSettings(DataSize.ofGigabytes(2), DataSize.ofMegabytes(500), DataSize.ofGigabytes(10));

    private final Restorations restorations =
            new Restorations(JdbcClient.create(line), new DataSourceTransactionManager(line), Clock.systemUTC());
    private DataSize free = DataSize.ofGigabytes(5);
    private final Readiness readiness =
            new Readiness(JdbcClient.create(line), new Disk(SETTINGS, () -> free.toBytes()), restorations);
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
    void isAliveWithoutADatabase() {
        line.cut = true;

        assertThat(pages.alive()).isEqualTo("alive\n");
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
