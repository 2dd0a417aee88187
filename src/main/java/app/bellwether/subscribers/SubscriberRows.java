package app.bellwether.subscribers;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows that make a subscriber. */
class SubscriberRows {

    private final JdbcClient jdbc;

    SubscriberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Subscribers by id, of whom the condition on their row holds. */
    List<Subscriber> where(String condition, Map<String, String> values) {
        Map<String, List<Interest>> interests = jdbc
                .sql("""
                    select interest.* from subscribers.interest
                    where subscriber in (select id from subscribers.subscriber where %s)
                    order by subscriber, place
                    """.formatted(condition))
                .params(values)
                .query((row, _) -> Map.entry(row.getString("subscriber"), interest(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from subscribers.subscriber where %s order by id".formatted(condition))
                .params(values)
                .query((row, _) -> subscriber(row, interests.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    void keep(SubscriberId subscriber, List<Interest> interests) {
        for (int place = 0; place < interests.size(); place++) {
            Interest interest = interests.get(place);
            jdbc.sql("""
                insert into subscribers.interest (subscriber, place, typed, said, keys, muted, weight)
                values (:subscriber, :place, :typed, :said, :keys, :muted, :weight)
                """)
                    .param("subscriber", subscriber.value())
                    .param("place", place)
                    .param("typed", interest.typed())
                    .param("said", interest.said())
                    .param("keys", interest.keys().stream().map(Key::toString).toArray(String[]::new))
                    .param("muted", interest.muted())
                    .param("weight", interest.weight())
                    .update();
        }
    }

    private static Interest interest(ResultSet row) throws SQLException {
        List<Key> keys = texts(row, "keys").stream().map(Key::parse).toList();
        return new Interest(
                row.getString("typed"), row.getString("said"), keys, row.getBoolean("muted"), row.getDouble("weight"));
    }

    private static Subscriber subscriber(ResultSet row, List<Interest> interests) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed");
        Schedule schedule = new Schedule(
                ZoneId.of(row.getString("zone")),
                row.getObject("time", LocalTime.class),
                texts(row, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()));
        return new Subscriber(
                new SubscriberId(row.getString("id")),
                row.getString("name"),
                Subscriber.State.valueOf(row.getString("state")),
                Role.valueOf(row.getString("role")),
                schedule,
                row.getInt("minutes"),
                row.getString("language"),
                row.getDouble("threshold"),
                interests,
                new Destination(Destination.Channel.valueOf(row.getString("channel")), row.getString("address")),
                confirmed == null ? null : confirmed.toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
