package app.bellwether.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests: those that wait, and without what was asked those of the last hour, to count by. */
@Component
class RequestRows {

    private static final Duration COUNTING = Duration.ofHours(1);

    private static final int OF_ONE_HOUSE_AN_HOUR = 30;

    /** As many as of twenty houses. */
    private static final int OF_ONE_NEIGHBOURHOOD_AN_HOUR = 600;

    /** However many networks a flood comes from, no more than so many are held; */
    private static final int HELD = 20_000;

    /** from when half of that is there, of each neighbourhood only so few, so that others find room; */
    private static final int OF_ONE_NEIGHBOURHOOD_IN_A_CROWD = 3;

    /** and so many more of who was here before, as few of each neighbourhood, since anybody can have been. */
    private static final int HELD_OF_WHO_IS_KNOWN = 2_000;

    /** Longer than the key of a letter that was sent late. */
    private static final Duration SIGN_UPS_KEPT = StoredKeys.CONFIRM_WITHIN.multipliedBy(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that waits. */
    record Row(long number, Requests.Request request) {}

    /** Up to which one was gone through: by how many of its neighbourhood were held when it came, then by number. */
    static final class Walk {

        private int turn = -1;
        private long number;

        long number() {
            return number;
        }
    }

    /** Until the transaction ends nobody else of its neighbourhood asks whether there is room. */
    void alone(Requests.Request request) {
        Network network = Network.of(request.proof().origin());
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('requests from ' || :neighbourhood, 0))")
                .param("neighbourhood", network.neighbourhood())
                .query(row -> {});
    }

    /** Whether there is room for it. What all together may ask for is passed by as many as ask at one instant, at most. */
    boolean isRoomFor(Requests.Request request) {
        Network network = Network.of(request.proof().origin());
        int most = request.known() ? HELD + HELD_OF_WHO_IS_KNOWN : HELD;
        int crowd = request.known() ? HELD : HELD / 2;
        return jdbc.sql("""
            select
                (select count(*) from subscribers.request
                    where network = sha256(salt || convert_to(:house, 'UTF8')) and at > :since) as house,
                (select count(*) from subscribers.request
                    where neighbourhood = sha256(salt || convert_to(:neighbourhood, 'UTF8')) and at > :since) as near,
                (select count(*) from (select from subscribers.request limit :most) as held) as held
            from subscribers.salt
            """)
                .param("house", network.house())
                .param("neighbourhood", network.neighbourhood())
                .param("since", ago(COUNTING))
                .param("most", HELD + HELD_OF_WHO_IS_KNOWN)
                .query((row, _) -> {
                    int near = row.getInt("near");
                    int held = row.getInt("held");
                    return row.getInt("house") < OF_ONE_HOUSE_AN_HOUR
                            && near < OF_ONE_NEIGHBOURHOOD_AN_HOUR
                            && held < most
                            && (held < crowd || near < OF_ONE_NEIGHBOURHOOD_IN_A_CROWD);
                })
                .single();
    }

    void keep(Requests.Request request, Destination destination) {
        Network network = Network.of(request.proof().origin());
        Preferences wish = request.wish();
        SubscriberId conversation = request.conversation();
        jdbc.sql("""
            insert into subscribers.request
                (at, kind, network, neighbourhood, turn, address, wish, origin, way, browser, conversation, known)
            select :at, :kind, sha256(salt || convert_to(:house, 'UTF8')), near.hash,
                (select count(*) from subscribers.request where request.neighbourhood = near.hash),
                :address, :wish, :origin, :way, :browser, :conversation, :known
            from subscribers.salt,
                lateral (select sha256(salt || convert_to(:neighbourhood, 'UTF8')) as hash) as near
            """)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", request.kind().name())
                .param("house", network.house())
                .param("neighbourhood", network.neighbourhood())
                .param("address", destination.address())
                .param("wish", wish == null ? null : PreferencesJson.write(wish))
                .param("origin", request.proof().origin())
                .param("way", request.proof().way())
                .param("browser", request.browser())
                .param("conversation", conversation == null ? null : conversation.value())
                .param("known", request.known())
                .update();
    }

    /**
     * The next one whose turn it is, kept from all others until the transaction ends.
     *
     * @param walk up to the one before, then up to this one, also when it cannot be read
     * @param full whether sign-ups of strangers wait
     */
    Optional<Row> next(Walk walk, boolean full) {
        return jdbc.sql("""
            select * from subscribers.request
            where not handled and (turn, number) > (:turn, :number) and (kind <> 'SIGN_UP' or known or not :full)
            order by turn, number limit 1 for update skip locked
            """)
                .param("turn", walk.turn)
                .param("number", walk.number)
                .param("full", full)
                .query((row, _) -> {
                    walk.turn = row.getInt("turn");
                    walk.number = row.getLong("number");
                    return new Row(walk.number, request(row));
                })
                .optional();
    }

    private static Requests.Request request(ResultSet row) throws SQLException {
        @Nullable String wish = row.getString("wish");
        @Nullable String conversation = row.getString("conversation");
        return new Requests.Request(
                Requests.Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                wish == null ? null : PreferencesJson.read(wish),
                new Consent.Proof(row.getString("way"), row.getString("origin")),
                row.getString("browser"),
                conversation == null ? null : new SubscriberId(conversation),
                row.getBoolean("known"));
    }

    /** What was asked is forgotten; that something was, counts for an hour. */
    void handled(Row row) {
        jdbc.sql("""
            update subscribers.request
            set handled = true, address = null, wish = null, origin = '', browser = null, conversation = null
            where number = :number
            """).param("number", row.number()).update();
    }

    /** Whatever waits that was asked with that address. */
    void forget(Destination destination) {
        jdbc.sql("delete from subscribers.request where lower(address) = :same")
                .param("same", Addresses.same(destination))
                .update();
    }

    /** Those that count no more, and those that waited a day: whoever asked has given up by then; and what came of others. */
    void tidy() {
        jdbc.sql("delete from subscribers.request where at < :day or (handled and at < :hour)")
                .param("day", ago(Duration.ofDays(1)))
                .param("hour", ago(COUNTING))
                .update();
        forget(
                "delete from subscribers.invitation where not used and kind <> 'CONFIRM' and at < :at",
                Duration.ofDays(1));
        forget("delete from subscribers.invitation where not used and at < :at", Pace.CONFIRMATIONS_COUNT);
        forget("delete from subscribers.invitation where at < :at", Pace.NETWORKS_KNOWN);
        forget("delete from subscribers.sign_up where at < :at", SIGN_UPS_KEPT);
        forget("delete from subscribers.move where at < :at", Duration.ofDays(7));
        forget("delete from subscribers.link where linked is null and asked < :at", Duration.ofDays(1));
        forget("delete from subscribers.key where expires < :at", Duration.ofDays(30));
        forget("delete from subscribers.session where began < :at", StoredSessions.LONGEST);
    }

    private void forget(String delete, Duration age) {
        jdbc.sql(delete).param("at", ago(age)).update();
    }

    private Timestamp ago(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
