package app.bellwether.subscribers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in PostgreSQL, so that any instance knows them. */
@Component
class JdbcSessions implements Sessions {

    /** After so long without a click a session is over, */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** and after so long in any case. */
    static final Duration LONGEST = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String begin(SubscriberId subscriber) {
        String secret = Secrets.fresh();
        jdbc.sql("insert into subscribers.session (hash, subscriber, began, seen) values (:hash, :subscriber,"
                        + " :now, :now)")
                .param("hash", Secrets.hash(secret))
                .param("subscriber", subscriber.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    @Override
    public Optional<SubscriberId> whose(String secret) {
        Instant now = clock.instant();
        return jdbc.sql("""
            update subscribers.session set seen = :now
            where hash = :hash and seen > :idle and began > :longest
            returning subscriber
            """)
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(IDLE)))
                .param("longest", Timestamp.from(now.minus(LONGEST)))
                .query((row, _) -> new SubscriberId(row.getString("subscriber")))
                .optional();
    }

    @Override
    public void end(String secret) {
        jdbc.sql("delete from subscribers.session where hash = :hash")
                .param("hash", Secrets.hash(secret))
                .update();
    }

    @Override
    public String formSecret(String secret) {
        return HexFormat.of().formatHex(Secrets.hash("form " + secret));
    }
}
