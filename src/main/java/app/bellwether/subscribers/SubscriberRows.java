package app.bellwether.subscribers;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows that make a subscriber. */
class SubscriberRows {

    /** No key has it. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;

    SubscriberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Subscribers by id, of whom the condition on their row holds. */
    List<Subscriber> where(String condition, Map<String, ?> values) {
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

    /** They stay as they are until the transaction ends; by id, so that nobody waits for one who waits for them. */
    Map<SubscriberId, Subscriber> locked(Collection<SubscriberId> ids) {
        return locked(ids, "for update");
    }

    /** Whoever it is once they are locked: who belong together may have become others while this waited. */
    Map<SubscriberId, Subscriber> locked(Supplier<Set<SubscriberId>> who) {
        Set<SubscriberId> them;
        Map<SubscriberId, Subscriber> locked;
        do {
            them = who.get();
            locked = locked(them);
        } while (!who.get().equals(them));
        return locked;
    }

    /** Those of them whom nobody else holds. */
    Map<SubscriberId, Subscriber> lockedOfFree(Collection<SubscriberId> ids) {
        return locked(ids, "for no key update skip locked"); // not minding whoever only refers to them
    }

    private Map<SubscriberId, Subscriber> locked(Collection<SubscriberId> ids, String how) {
        String[] held = jdbc.sql("select id from subscribers.subscriber where id = any(:ids) order by id " + how)
                .param("ids", ids.stream().map(SubscriberId::value).toArray(String[]::new))
                .query(String.class)
                .list()
                .toArray(String[]::new);
        return where("id = any(:ids)", Map.of("ids", held)).stream()
                .collect(Collectors.toMap(Subscriber::id, Function.identity()));
    }

    List<Subscriber> first(int most) {
        return where("id in (select id from subscribers.subscriber order by id limit :most)", Map.of("most", most));
    }

    /** Unconfirmed and with no interests yet; false when somebody has that destination. */
    boolean insert(SubscriberId id, NewSubscriber asked, Destination destination, Timestamp at) {
        return jdbc.sql("""
            insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone,
                time, days, minutes, language, threshold, registered)
            values (:id, :name, 'PENDING', :channel, :address, :same, :role, :zone,
                :time, :days, :minutes, :language, :threshold, :at)
            on conflict (channel, same_address) do nothing
            """)
                        .param("id", id.value())
                        .param("name", asked.name().strip())
                        .param("channel", destination.channel().name())
                        .param("address", destination.address())
                        .param("same", Addresses.same(destination))
                        .param("role", asked.role().name())
                        .param("zone", asked.schedule().zone().getId())
                        .param("time", asked.schedule().time())
                        .param("days", days(asked.schedule()))
                        .param("minutes", asked.minutes())
                        .param("language", asked.language())
                        .param("threshold", JdbcSubscribers.THRESHOLD)
                        .param("at", at)
                        .update()
                > 0;
    }

    /** All but the schedule, which has a beginning of its own. */
    void keep(SubscriberId subscriber, Preferences preferences) {
        jdbc.sql("""
            update subscribers.subscriber
            set name = :name, role = :role, minutes = :minutes, language = :language, threshold = :threshold,
                notes = :notes
            where id = :id
            """)
                .param("id", subscriber.value())
                .param("name", preferences.name().strip())
                .param("role", preferences.role().name())
                .param("minutes", preferences.minutes())
                .param("language", preferences.language())
                .param("threshold", preferences.threshold())
                .param("notes", preferences.notes())
                .update();
        replace(subscriber, preferences.interests());
    }

    /** Active ones who do not rest, by interests and id, after that one; from the beginning when that is gone. */
    List<Subscriber> awake(Instant at, String after, int most) {
        List<String> ids = jdbc.sql("""
            select id from subscribers.subscriber
            where state = 'CONFIRMED' and idle_until <= :at
                and (interests, id) > (coalesce(
                    (select last.interests from subscribers.subscriber last where last.id = :after), ''), :after)
            order by interests, id limit :most
            """)
                .param("at", Timestamp.from(at))
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
        Map<String, Subscriber> them = where("id = any(:ids)", Map.of("ids", ids.toArray(String[]::new))).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        return ids.stream().filter(them::containsKey).map(them::get).toList();
    }

    /** Only of those who are still what they were when that was found. */
    void rest(Map<Subscriber, Instant> until) {
        List<Subscriber> them = List.copyOf(until.keySet());
        jdbc.sql("""
            update subscribers.subscriber set idle_until = resting.until
            from unnest(:ids::text[], :confirmed::timestamptz[], :scheduled::timestamptz[], :until::timestamptz[])
                as resting (id, confirmed, scheduled, until)
            where subscriber.id = resting.id
                and subscriber.confirmed is not distinct from resting.confirmed
                and subscriber.scheduled is not distinct from resting.scheduled
            """)
                .param("ids", column(them, one -> one.id().value()))
                .param("confirmed", column(them, one -> text(one.confirmed())))
                .param("scheduled", column(them, one -> text(one.schedule().since())))
                .param("until", column(them, one -> text(until.get(one))))
                .update();
    }

    private static @Nullable String[] column(
            List<Subscriber> subscribers, Function<Subscriber, @Nullable String> value) {
        return subscribers.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    void keep(SubscriberId subscriber, Schedule schedule) {
        Instant since = schedule.since();
        jdbc.sql("""
            update subscribers.subscriber
            set zone = :zone, time = :time, days = :days, days_off = :off, paused_until = :until, scheduled = :since
            where id = :id
            """)
                .param("id", subscriber.value())
                .param("zone", schedule.zone().getId())
                .param("time", schedule.time())
                .param("days", days(schedule))
                .param("off", schedule.off().texts().toArray(String[]::new))
                .param("until", schedule.pausedUntil())
                .param("since", since == null ? null : Timestamp.from(since))
                .update();
    }

    static String[] days(Schedule schedule) {
        return schedule.days().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    void replace(SubscriberId subscriber, List<Interest> interests) {
        jdbc.sql("delete from subscribers.interest where subscriber = :subscriber")
                .param("subscriber", subscriber.value())
                .update();
        keep(subscriber, interests);
    }

    void keep(SubscriberId subscriber, List<Interest> interests) {
        for (int place = 0; place < interests.size(); place++) {
            Interest interest = interests.get(place);
            jdbc.sql("""
                insert into subscribers.interest
                    (subscriber, place, typed, said, keys, without, muted, weight, until)
                values (:subscriber, :place, :typed, :said, :keys, :without, :muted, :weight, :until)
                """)
                    .param("subscriber", subscriber.value())
                    .param("place", place)
                    .param("typed", interest.typed())
                    .param("said", interest.said())
                    .param("keys", interest.keys().stream().map(Key::toString).toArray(String[]::new))
                    .param(
                            "without",
                            interest.without().stream()
                                    .map(SubscriberRows::joined)
                                    .toArray(String[]::new))
                    .param("muted", interest.muted())
                    .param("weight", interest.weight())
                    .param("until", interest.until())
                    .update();
        }
        jdbc.sql("update subscribers.subscriber set interests = subscribers.interests(id) where id = :id")
                .param("id", subscriber.value())
                .update();
    }

    private static Interest interest(ResultSet row) throws SQLException {
        List<Key> keys = texts(row, "keys").stream().map(Key::parse).toList();
        return new Interest(
                row.getString("typed"),
                row.getString("said"),
                keys,
                texts(row, "without").stream().map(SubscriberRows::split).toList(),
                row.getBoolean("muted"),
                row.getDouble("weight"),
                row.getObject("until", LocalDate.class));
    }

    /** PostgreSQL has no arrays of arrays of different lengths. */
    private static String joined(List<Key> keys) {
        return keys.stream().map(Key::toString).collect(Collectors.joining(BETWEEN));
    }

    private static List<Key> split(String keys) {
        return Arrays.stream(keys.split(BETWEEN)).map(Key::parse).toList();
    }

    private static Subscriber subscriber(ResultSet row, List<Interest> interests) throws SQLException {
        Schedule schedule = new Schedule(
                ZoneId.of(row.getString("zone")),
                row.getObject("time", LocalTime.class),
                texts(row, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                DaysOff.parse(texts(row, "days_off")),
                row.getObject("paused_until", LocalDate.class),
                instant(row, "scheduled"));
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
                instant(row, "confirmed"),
                row.getBoolean("notes"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
