package app.bellwether.sources.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.meters.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourcesMetricsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T06:00:00Z"));

    @Test
    void saysHowLongAgoAnySourceWasReadWhereThereIsOne() {
        assertThat(afterAnHour("bellwether.sources.read.age")).isNaN();

        source("gone", "GONE");
        assertThat(afterAnHour("bellwether.sources.read.age")).isNaN();

        source("a", "NEW");
        assertThat(afterAnHour("bellwether.sources.read.age")).isEqualTo(3600);
    }

    @Test
    void saysBelowHowMuchRoomAnOperatorIsWarned() {
        assertThat(afterAnHour("bellwether.disk.warn.below")).isEqualTo(2.0 * (1 << 30));
    }

    private double afterAnHour(String gauge) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new SourcesMetrics(new Meters(registry), database.jdbc(), clock, FullDiskTest.disk(() -> Long.MAX_VALUE));
        clock.pass(Duration.ofHours(1));
        return registry.get(gauge).gauge().value();
    }

    private void source(String id, String state) {
        database.jdbc()
                .sql("""
                    insert into sources.source (id, name, url, host, state, next_due)
                    values (:id, :id, 'https://' || :id || '.example/feed', :id, :state, :due)
                    """)
                .param("id", id)
                .param("state", state)
                .param("due", Timestamp.from(clock.instant()))
                .update();
    }
}
