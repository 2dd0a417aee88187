package app.bellwether.sources.polling;

import app.bellwether.meters.Meters;
import app.bellwether.sources.Disk;
import app.bellwether.sources.fetching.Fetched;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured of sources: how they are, what came of asking them, and the disk that everything is kept on. */
@Component
final class SourcesMetrics {

    static final Duration LATE = Duration.ofMinutes(10);

    private final Meters meters;

    SourcesMetrics(Meters meters, JdbcClient jdbc, Clock clock, Disk disk) {
        this.meters = meters;
        Instant began = clock.instant();
        var state = meters.state(() -> sources(jdbc, clock.instant(), began));
        for (String one : List.of("new", "read", "failing", "gone", "held")) {
            state.count(one, "bellwether.sources", "Sources that are read, by how that went last.", "state", one);
        }
        state.count("late", "bellwether.sources.late", "Sources that should have been asked ten minutes ago.")
                .seconds(
                        "age",
                        "bellwether.sources.read.age",
                        "How long ago any source was read; not a number where there is none to read.")
                .count("aside", "bellwether.articles.aside", "Articles that a room could not take and set aside.");
        meters.state(() -> Map.of(
                        "free",
                        disk.free().toBytes(),
                        "below",
                        disk.warnsBelow().toBytes()))
                .bytes("free", "bellwether.disk.free", "Room on the disk of the data directory.")
                .bytes("below", "bellwether.disk.warn.below", "Below so much room an operator is warned.");
        List.of("read", "unchanged", "gone", "refused").forEach(this::fetches);
    }

    /** A source was asked. */
    void fetched(Fetched fetched, long nanos) {
        fetches(
                        switch (fetched) {
                            case Fetched.Document _ -> "read";
                            case Fetched.Unchanged _ -> "unchanged";
                            case Fetched.Gone _ -> "gone";
                            case Fetched.Refused _ -> "refused";
                        })
                .record(Duration.ofNanos(nanos));
    }

    private io.micrometer.core.instrument.Timer fetches(String result) {
        return meters.timer(
                "bellwether.sources.fetch", "Asking a source, until it had answered to the end.", "result", result);
    }

    /** Before any source was read, it is as if that had been at the start. */
    private static Map<String, Object> sources(JdbcClient jdbc, Instant now, Instant began) {
        return jdbc.sql("""
            select count(*) filter (where state = 'NEW' and held is null) as new,
                count(*) filter (where state = 'READ' and held is null) as read,
                count(*) filter (where state = 'FAILING' and held is null) as failing,
                count(*) filter (where state = 'GONE' and held is null) as gone, count(held) as held,
                count(*) filter (where state <> 'GONE' and held is null and next_due < :late) as late,
                case when count(*) filter (where state <> 'GONE') > 0 then extract(epoch from :now - coalesce(max(read), :began)) end
                    as age,
                (select count(*) from sources.set_aside) as aside
            from sources.source where listed
            """)
                .param("late", Timestamp.from(now.minus(LATE)))
                .param("now", Timestamp.from(now))
                .param("began", Timestamp.from(began))
                .query()
                .singleRow();
    }
}
