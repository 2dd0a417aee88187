package app.bellwether.subscribers;

import app.bellwether.meters.Meters;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured of subscribers: how many there are and are due, whose letters come back, and who is written to no more. */
@Component
class SubscribersMetrics {

    private static final Duration LATE = Duration.ofMinutes(15);

    private final Meters meters;

    SubscribersMetrics(Meters meters, JdbcClient jdbc, Clock clock) {
        this.meters = meters;
        var readers = meters.state(Duration.ofMinutes(5), () -> states(jdbc));
        for (Subscriber.State state : Subscriber.State.values()) {
            String one = word(state);
            readers.count(one, "bellwether.subscribers", "Subscribers, by what they agreed to.", "state", one);
        }
        meters.state(() -> due(jdbc, clock.instant()))
                .count("due", "bellwether.briefs.due", "Subscribers for whom a brief is due and not decided.")
                .count("late", "bellwether.briefs.late", "The same, of whom it was due fifteen minutes ago.");
        var suppressions = meters.state(() -> suppressions(jdbc, clock.instant()));
        for (Suppression.Reason reason : Suppression.Reason.values()) {
            String one = word(reason);
            suppressions.count(one, "bellwether.suppressions", "Mailboxes that are written to no more.", "reason", one);
        }
        Stream.of(BounceWeight.values()).forEach(weight -> bounced(weight, 0));
        complained(0);
    }

    /** A letter came back. */
    void bounced(String status) {
        bounced(BounceWeight.of(status), 1);
    }

    /** A reader called a letter spam. */
    void complained() {
        complained(1);
    }

    private void bounced(BounceWeight weight, int times) {
        meters.counter("bellwether.bounces", "Letters that came back, by how gravely.", "kind", word(weight))
                .increment(times);
    }

    private void complained(int times) {
        meters.counter("bellwether.complaints", "Letters that a reader called spam.")
                .increment(times);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Long> states(JdbcClient jdbc) {
        return counted(jdbc.sql("select lower(state) as one, count(*) as many from subscribers.subscriber group by 1"));
    }

    /** What somebody changed a moment ago is not known to be due at any time; it is looked at next. */
    private static Map<String, Object> due(JdbcClient jdbc, Instant now) {
        return jdbc.sql("""
            select count(*) as due, count(*) filter (where idle_until between 'epoch' and :late) as late
            from subscribers.subscriber where state = 'CONFIRMED' and idle_until <= :now
            """)
                .param("now", Timestamp.from(now))
                .param("late", Timestamp.from(now.minus(LATE)))
                .query()
                .singleRow();
    }

    private static Map<String, Long> suppressions(JdbcClient jdbc, Instant now) {
        return counted(jdbc.sql("""
            select lower(reason) as one, count(*) as many from subscribers.suppression
            where until is null or until > :now group by 1
            """).param("now", Timestamp.from(now)));
    }

    private static Map<String, Long> counted(JdbcClient.StatementSpec statement) {
        return statement.query((row, _) -> Map.entry(row.getString("one"), row.getLong("many"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
