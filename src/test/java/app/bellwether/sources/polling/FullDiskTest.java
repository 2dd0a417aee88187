package app.bellwether.sources.polling;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.language.Linguist;
import app.bellwether.meters.Meters;
import app.bellwether.sources.Disk;
import app.bellwether.sources.DiskSettings;
import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.SafeFetch;
import app.bellwether.taxonomy.Taxonomy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A disk that is nearly full, as whoever reads sources sees it. */
class FullDiskTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T06:00:00Z"));
    private final SourceRepository rows = database.repository(SourceRepository.class);
    private DataSize free = DataSize.ofMegabytes(499);

    /** One with so much room, and the usual settings. */
    static Disk disk(LongSupplier usable) {
        return new Disk(
                new DiskSettings(DataSize.ofGigabytes(2), DataSize.ofMegabytes(500), DataSize.ofGigabytes(10)), usable);
    }

    @Test
    void readsNoSourceWhileTheDiskIsFullAndAllOfThemAfterwards() throws Exception {
        try (TestSite site = new TestSite();
                SafeFetch fetch = new SafeFetch(Duration.ofSeconds(2), Set.of(site.host()), clock);
                Rounds rounds = rounds(fetch)) {
            site.page(
                    "/a",
                    exchange -> TestSite.send(
                            exchange,
                            200,
                            "text/xml",
                            "<rss><channel></channel></rss>".getBytes(StandardCharsets.UTF_8)));
            register(site);

            assertThat(rounds.run().asked()).isZero();

            free = DataSize.ofMegabytes(1_500);
            assertThat(rounds.run().asked()).isEqualTo(1);
        }
    }

    @Test
    void saysHowMuchRoomThereIs() {
        assertThat(disk(() -> DataSize.ofGigabytes(3).toBytes()).room()).isEqualTo(Disk.Room.ENOUGH);
        assertThat(disk(() -> DataSize.ofGigabytes(1).toBytes()).room()).isEqualTo(Disk.Room.LITTLE);
        assertThat(disk(() -> 0).room()).isEqualTo(Disk.Room.TOO_LITTLE);
    }

    static SourcesMetrics metrics(TestDatabase database, Clock clock) {
        return new SourcesMetrics(
                new Meters(new SimpleMeterRegistry()), database.jdbc(), clock, disk(() -> Long.MAX_VALUE));
    }

    private Rounds rounds(SafeFetch fetch) {
        var keeping = new ArticleKeeping(database.jdbc(), _ -> {});
        var surroundings = new Visits.Surroundings(
                clock,
                Linguist.standard(Taxonomy.standard()),
                new PollingPace(Duration.ofMinutes(30)),
                metrics(database, clock));
        var freshness = new Freshness(keeping, new Completion(fetch), Duration.ofDays(30));
        var visits = new Visits(fetch, freshness, keeping, rows, database.transactions(), surroundings);
        return new Rounds(rows, database.transactions(), visits, clock, 8, disk(() -> free.toBytes()));
    }

    private void register(TestSite site) {
        var all = new ConfiguredSources() {
            @Override
            public List<Configured> all() {
                return List.of(new Configured("a", "A", site.url("/a")));
            }

            @Override
            public Set<String> allowed() {
                return Set.of(site.host());
            }
        };
        new SourceRegister(rows, database.transactions(), new Entrance(rows, List.of(all), clock))
                .afterSingletonsInstantiated();
    }
}
