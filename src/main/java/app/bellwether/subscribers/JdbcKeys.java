package app.bellwether.subscribers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys in PostgreSQL. */
@Component
class JdbcKeys implements Keys {

    /** As long as an unconfirmed sign-up is kept. */
    static final Duration CONFIRM_WITHIN = Duration.ofDays(7);

    static final Duration SIGN_IN_WITHIN = Duration.ofMinutes(10);

    static final Duration MOVE_WITHIN = Duration.ofHours(1);

    static final Duration LINK_WITHIN = Duration.ofHours(1);

    static final Duration CHANGE_WITHIN = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            SubscriberId subscriber,
            @Nullable String browser,
            @Nullable String wish,
            Instant expires,
            boolean spent) {}

    @Override
    public String cut(Purpose purpose, SubscriberId subscriber, @Nullable String bound, String about) {
        String key = Secrets.fresh();
        Duration lasts = switch (purpose) {
            case CONFIRM -> CONFIRM_WITHIN;
            case SIGN_IN -> SIGN_IN_WITHIN;
            case MOVE -> MOVE_WITHIN;
            case LINK -> LINK_WITHIN;
            case CHANGE -> CHANGE_WITHIN;
        };
        jdbc.sql("""
            insert into subscribers.key (hash, purpose, subscriber, browser, sign_up, expires, about)
            values (:hash, :purpose, :subscriber, :browser,
                (select number from subscribers.sign_up where subscriber = :subscriber and number = :signUp::bigint), :expires, :about)
            """)
                .param("hash", Secrets.hash(key))
                .param("purpose", purpose.name())
                .param("subscriber", subscriber.value())
                .param("browser", purpose == Purpose.CONFIRM ? null : bound)
                .param("signUp", purpose == Purpose.CONFIRM ? bound : null)
                .param("about", about)
                .param("expires", Timestamp.from(clock.instant().plus(lasts)))
                .update();
        return key;
    }

    @Override
    public String about(Purpose purpose, String key) {
        return jdbc.sql("select about from subscribers.key where hash = :hash and purpose = :purpose")
                .param("hash", Secrets.hash(key))
                .param("purpose", purpose.name())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    public Optional<Held> look(Purpose purpose, String key, @Nullable String browserSecret) {
        return row(purpose, key)
                .map(row -> new Held(
                        row.subscriber(),
                        state(row, browserSecret),
                        row.wish() == null ? null : PreferencesJson.read(row.wish())));
    }

    private Optional<Row> row(Purpose purpose, String key) {
        return jdbc.sql("""
            select key.*, sign_up.wish
            from subscribers.key left join subscribers.sign_up on sign_up.number = key.sign_up
            where hash = :hash and purpose = :purpose
            """)
                .param("hash", Secrets.hash(key))
                .param("purpose", purpose.name())
                .query((row, _) -> new Row(
                        new SubscriberId(row.getString("subscriber")),
                        row.getString("browser"),
                        row.getString("wish"),
                        row.getTimestamp("expires").toInstant(),
                        row.getTimestamp("spent") != null))
                .optional();
    }

    @Override
    public Optional<Held> spend(Purpose purpose, String key, @Nullable String browserSecret) {
        return look(purpose, key, browserSecret).map(held -> {
            if (held.state() != State.GOOD) {
                return held;
            }
            int spent = jdbc.sql("update subscribers.key set spent = :now where hash = :hash and spent is null")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("hash", Secrets.hash(key))
                    .update();
            if (spent == 0) {
                return new Held(held.subscriber(), State.SPENT);
            }
            arrived(purpose, held.subscriber(), browserSecret);
            return held;
        });
    }

    /** Whoever has a key that was mailed to them gets letters. Where somebody moves to is not the address they have now. */
    private void arrived(Purpose purpose, SubscriberId subscriber, @Nullable String browserSecret) {
        if (purpose == Purpose.MOVE) {
            return;
        }
        SuppressionRows suppressions = new SuppressionRows(jdbc);
        destination(subscriber).ifPresent(destination -> {
            new Pace(jdbc, clock).used(purpose, destination, browserSecret == null ? null : bind(browserSecret));
            if (purpose == Purpose.CONFIRM) {
                suppressions.lift(destination);
                endSignUps(subscriber);
            } else {
                suppressions.liftBounces(destination);
            }
        });
    }

    private Optional<Destination> destination(SubscriberId subscriber) {
        return jdbc.sql("select channel, address from subscribers.subscriber where id = :id")
                .param("id", subscriber.value())
                .query((row, _) -> new Destination(
                        Destination.Channel.valueOf(row.getString("channel")), row.getString("address")))
                .optional();
    }

    /** What else was typed with their address confirms nothing any more. */
    private void endSignUps(SubscriberId subscriber) {
        jdbc.sql("""
            update subscribers.key set spent = :now where subscriber = :id and purpose = 'CONFIRM' and spent is null
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", subscriber.value())
                .update();
        jdbc.sql("delete from subscribers.sign_up where subscriber = :id")
                .param("id", subscriber.value())
                .update();
    }

    @Override
    public String browserSecret() {
        return Secrets.fresh();
    }

    @Override
    public String bind(String browserSecret) {
        return HexFormat.of().formatHex(Secrets.hash("browser " + browserSecret));
    }

    private State state(Row row, @Nullable String browserSecret) {
        if (row.spent()) {
            return State.SPENT;
        }
        if (!row.expires().isAfter(clock.instant())) {
            return State.EXPIRED;
        }
        boolean here =
                row.browser() == null || (browserSecret != null && row.browser().equals(bind(browserSecret)));
        return here ? State.GOOD : State.ELSEWHERE;
    }
}
