package app.bellwether.subscribers;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often strangers may make us write to somebody (C2): by address, by network, and all together. */
class Pace {

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);

    private static final int OF_ONE_NETWORK_AN_HOUR = 30;
    private static final int CONFIRMATIONS_AN_HOUR = 500;
    private static final int CONFIRMATIONS_A_DAY_TO_ONE = 1;
    private static final int CONFIRMATIONS_TO_ONE = 3;
    private static final int MOVES_A_DAY = 3;
    private static final int LINKS_A_DAY_TO_ONE = 3;
    private static final int SIGN_INS_AN_HOUR_TO_ONE = 5;
    private static final int NETWORK_BYTES = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    Pace(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean tooManyFrom(String origin) {
        return jdbc.sql("""
            select count(*) from subscribers.request, subscribers.salt
            where network = sha256(salt || convert_to(:network, 'UTF8')) and at > :since
            """)
                        .param("network", network(origin))
                        .param("since", ago(Duration.ofHours(1)))
                        .query(Integer.class)
                        .single()
                >= OF_ONE_NETWORK_AN_HOUR;
    }

    /** True when so many are invited to confirm that something must be wrong; who signed up waits. */
    boolean isFull() {
        boolean full = jdbc.sql("select count(*) from subscribers.invitation where kind = 'CONFIRM' and at > :since")
                        .param("since", ago(Duration.ofHours(1)))
                        .query(Integer.class)
                        .single()
                >= CONFIRMATIONS_AN_HOUR;
        if (full) {
            LOG.warn("{} sign-ups were invited to confirm within an hour; others wait", CONFIRMATIONS_AN_HOUR);
        }
        return full;
    }

    /** Whether that letter may be sent now; if so, it counts. */
    boolean admits(Keys.Purpose purpose, Subscriber to) {
        return admits(purpose, to.destination(), sinceConfirmed(to));
    }

    /** The same for an address that nobody has yet. */
    boolean admits(Keys.Purpose purpose, Destination to) {
        return admits(purpose, to, Timestamp.from(Instant.EPOCH));
    }

    private boolean admits(Keys.Purpose purpose, Destination to, Timestamp sinceConfirmed) {
        String variant = variant(to.address());
        boolean admitted = switch (purpose) {
            case CONFIRM ->
                sent(purpose, variant, ago(Duration.ofDays(1))) < CONFIRMATIONS_A_DAY_TO_ONE
                        && sent(purpose, variant, sinceConfirmed) < CONFIRMATIONS_TO_ONE;
            case MOVE -> sent(purpose, variant, ago(Duration.ofDays(1))) < MOVES_A_DAY;
            case LINK -> sent(purpose, variant, ago(Duration.ofDays(1))) < LINKS_A_DAY_TO_ONE;
            case SIGN_IN -> sent(purpose, variant, ago(Duration.ofHours(1))) < SIGN_INS_AN_HOUR_TO_ONE;
            case CHANGE -> true; // each answers a mail, and is counted with the answers
        };
        if (admitted) {
            jdbc.sql("""
                insert into subscribers.invitation (address, kind, at)
                select sha256(salt || convert_to(:variant, 'UTF8')), :kind, :at from subscribers.salt
                """)
                    .param("variant", variant)
                    .param("kind", purpose.name())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        return admitted;
    }

    private int sent(Keys.Purpose purpose, String variant, Timestamp since) {
        return jdbc.sql("""
            select count(*) from subscribers.invitation, subscribers.salt
            where address = sha256(salt || convert_to(:variant, 'UTF8')) and kind = :kind and at > :since
            """)
                .param("variant", variant)
                .param("kind", purpose.name())
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    private static Timestamp sinceConfirmed(Subscriber subscriber) {
        Instant confirmed = subscriber.confirmed();
        return Timestamp.from(confirmed == null ? Instant.EPOCH : confirmed);
    }

    /** One mailbox has many names: dots and what follows a plus are ignored, for counting only. */
    static String variant(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        String local = lower.substring(0, at).replaceFirst("(?<=.)\\+.*$", "").replace(".", "");
        return local + lower.substring(at);
    }

    /** An IPv4 address, or the first half of an IPv6 address, which is what one house has; whoever asks from elsewhere, as named. */
    static String network(String origin) {
        if (origin.startsWith(Requests.DISCORD)) {
            return origin;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(origin.replaceFirst("%.*$", ""));
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException unknown) {
            return "unknown";
        }
    }

    private Timestamp ago(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
