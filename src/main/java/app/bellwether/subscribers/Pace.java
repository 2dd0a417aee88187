package app.bellwether.subscribers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often strangers may make us write to somebody (C2): by address and neighbourhood, so that nobody uses up what others may ask for;
 * by address, over all kinds of letters, so that no crowd fills a mailbox; and of what is left one is for each neighbourhood where a
 * letter to that address was used before or that is at hand, and the last for a browser that was signed in by one, so that no crowd shuts its owner out.
 * Strangers' letters count for all addresses that may be one mailbox; those that are kept, and what their use makes good, for the very address,
 * since another that is alike may be somebody else's.
 */
@Component
class Pace {

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);

    private static final int CONFIRMATIONS_AN_HOUR = 500;

    private static final int LETTERS_A_DAY_TO_ONE = 6;
    private static final int KEPT_FOR_A_KNOWN_BROWSER = 1;
    private static final int KEPT_FOR_WHO_IS_KNOWN = 2;
    private static final int KEPT_FOR_A_NETWORK = 1;
    private static final int CONFIRMATIONS_A_DAY_TO_ONE = 3;

    /** Providers that deliver to one mailbox however many dots its name has. */
    private static final Set<String> IGNORE_DOTS =
            Set.of("gmail.com", "googlemail.com", "proton.me", "protonmail.com", "pm.me");

    private static final int OF_ONE_NEIGHBOURHOOD_TO_ONE = 3;
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    /** For so long it is known where somebody asked from whose letter was used. */
    static final Duration NETWORKS_KNOWN = Duration.ofDays(90);

    /** For so long a confirmation counts that nobody used; one cannot be barred for ever. */
    static final Duration CONFIRMATIONS_COUNT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Pace(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who asks for a letter.
     *
     * @param browser by what {@link Keys#bind} knows it
     */
    record Asker(Network network, @Nullable String browser, Standing standing) {}

    /** What those have to do with the address who ask for a letter to it. */
    enum Standing {
        STRANGER,
        HOLDS_LETTER,
        SIGNED_IN_BEFORE
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

    /** Whether that letter may be sent now; if so, it counts. For one mailbox that is said to one at a time, until the transaction ends. */
    boolean admits(Keys.Purpose purpose, Destination to, Asker asker) {
        oneAtATime(to);
        Sent sent = sent(purpose, to, asker.network());
        boolean ofStrangers = isOfStrangers(purpose, sent) || isFirstOfANewcomer(purpose, to, sent);
        boolean keptForNetwork = !ofStrangers && isKeptForNetwork(sent, asker);
        boolean admitted = ofStrangers || keptForNetwork || isKeptForBrowser(sent, asker);
        if (admitted) {
            count(purpose, variant(to.address()), Addresses.same(to), asker, keptForNetwork);
        }
        return admitted;
    }

    private static boolean isKeptForNetwork(Sent sent, Asker asker) {
        return (asker.standing() == Standing.HOLDS_LETTER
                        || (asker.standing() == Standing.STRANGER && sent.fromTheirs()))
                && sent.toThis() < LETTERS_A_DAY_TO_ONE - KEPT_FOR_A_KNOWN_BROWSER
                && sent.keptForTheirs() < KEPT_FOR_A_NETWORK;
    }

    private static boolean isKeptForBrowser(Sent sent, Asker asker) {
        return asker.standing() == Standing.SIGNED_IN_BEFORE && sent.toThis() < LETTERS_A_DAY_TO_ONE;
    }

    /** Waits for whoever was admitted to write to that mailbox, or was not; before readers are locked, by whoever locks them as well. */
    void oneAtATime(Destination to) {
        jdbc.sql("""
            select pg_advisory_xact_lock(hashtextextended(sha256(salt || convert_to(:mailbox, 'UTF8'))::text, 0))
            from subscribers.salt
            """)
                .param("mailbox", variant(to.address()))
                .query((_, _) -> true)
                .list();
    }

    private static boolean isOfStrangers(Keys.Purpose purpose, Sent sent) {
        return sent.today() < LETTERS_A_DAY_TO_ONE - KEPT_FOR_WHO_IS_KNOWN
                && sent.alike() < OF_ONE_NEIGHBOURHOOD_TO_ONE
                && (purpose != Keys.Purpose.CONFIRM
                        || (sent.confirmations() < CONFIRMATIONS_A_DAY_TO_ONE && sent.justNow() == 0));
    }

    /** Names that may be of the same mailbox, or of somebody else's or nobody's, bar nobody who signs up by their own: one is theirs each day. */
    private static boolean isFirstOfANewcomer(Keys.Purpose purpose, Destination to, Sent sent) {
        return purpose == Keys.Purpose.CONFIRM
                && sent.toThis() == 0
                && sent.alike() < OF_ONE_NEIGHBOURHOOD_TO_ONE
                && sent.justNow() == 0
                && isPlain(Addresses.same(to));
    }

    /** Whether it is no further name of a mailbox, of which anybody could make thousands. */
    private static boolean isPlain(String address) {
        String host = address.substring(address.lastIndexOf('@') + 1);
        return address.equals(variant(address)) || (address.indexOf('+') < 0 && !IGNORE_DOTS.contains(host));
    }

    /**
     * What was sent to a mailbox and not used.
     *
     * @param today all of it
     * @param toThis that to the very address
     * @param confirmations those of today
     * @param alike of that kind, asked for in that neighbourhood, that still count
     * @param justNow those of them that may be on their way
     * @param keptForTheirs those of today to the very address that were kept, and asked for in that neighbourhood
     * @param fromTheirs whether one to the very address that was asked for in that neighbourhood was used
     */
    private record Sent(
            int today, int toThis, int confirmations, int alike, int justNow, int keptForTheirs, boolean fromTheirs) {}

    private Sent sent(Keys.Purpose purpose, Destination to, Network network) {
        return jdbc.sql("""
            with sent as (
                select at, kind, used, kept, network = sha256(salt || convert_to(:network, 'UTF8')) as near,
                    address = sha256(salt || convert_to(:address, 'UTF8')) as this
                from subscribers.invitation, subscribers.salt
                where mailbox = sha256(salt || convert_to(:mailbox, 'UTF8')) and at > :longest
            )
            select count(*) filter (where not used and at > :today) as today,
                count(*) filter (where not used and at > :today and this) as to_this,
                count(*) filter (where not used and at > :today and kind = 'CONFIRM') as confirmations,
                count(*) filter (where not used and at > :counting and near and kind = :kind) as alike,
                count(*) filter (where not used and at > :again and near and kind = :kind) as just_now,
                count(*) filter (where not used and at > :today and near and this and kept) as kept_for_theirs,
                coalesce(bool_or(used and near and this), false) as from_theirs
            from sent
            """)
                .param("kind", purpose.name())
                .param("network", network.neighbourhood())
                .param("mailbox", variant(to.address()))
                .param("address", Addresses.same(to))
                .param("longest", ago(NETWORKS_KNOWN))
                .param("today", ago(DAY))
                .param("counting", ago(purpose == Keys.Purpose.CONFIRM ? CONFIRMATIONS_COUNT : DAY))
                .param("again", ago(AGAIN_AFTER))
                .query((row, _) -> new Sent(
                        row.getInt("today"),
                        row.getInt("to_this"),
                        row.getInt("confirmations"),
                        row.getInt("alike"),
                        row.getInt("just_now"),
                        row.getInt("kept_for_theirs"),
                        row.getBoolean("from_theirs")))
                .single();
    }

    private void count(Keys.Purpose purpose, String mailbox, String address, Asker asker, boolean kept) {
        jdbc.sql("""
            insert into subscribers.invitation (mailbox, address, kind, at, network, browser, kept)
            select sha256(salt || convert_to(:mailbox, 'UTF8')), sha256(salt || convert_to(:address, 'UTF8')), :kind, :at,
                sha256(salt || convert_to(:network, 'UTF8')), :browser, :kept
            from subscribers.salt
            """)
                .param("mailbox", mailbox)
                .param("address", address)
                .param("kind", purpose.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("network", asker.network().neighbourhood())
                .param("browser", asker.browser())
                .param("kept", kept)
                .update();
    }

    /**
     * Its key was used: whoever asked for it reads there, and what they may ask for is not used up by that. A confirmation may be used
     * in a browser that did not ask for it, and so tells nothing of who asked.
     */
    void used(Keys.Purpose purpose, Destination to, @Nullable String browser) {
        if (purpose != Keys.Purpose.SIGN_IN) {
            jdbc.sql("""
                delete from subscribers.invitation using subscribers.salt
                where address = sha256(salt || convert_to(:address, 'UTF8')) and kind = :kind
                """)
                    .param("address", Addresses.same(to))
                    .param("kind", purpose.name())
                    .update();
            return;
        }
        jdbc.sql("""
            update subscribers.invitation set used = true from subscribers.salt
            where address = sha256(salt || convert_to(:address, 'UTF8')) and kind = 'SIGN_IN' and browser = :browser
            """)
                .param("address", Addresses.same(to))
                .param("browser", browser)
                .update();
    }

    /**
     * Whether a reader may ask once more for a letter to another address; if so, it counts, whatever comes of it. It stands where letters
     * do, by a name that no mailbox has.
     */
    boolean mayMove(SubscriberId reader) {
        Asker asker = new Asker(Network.of(reader), null, Standing.STRANGER);
        String name = asker.network().neighbourhood();
        boolean may = jdbc.sql("""
            select count(*) from subscribers.invitation, subscribers.salt
            where mailbox = sha256(salt || convert_to(:name, 'UTF8')) and at > :since
            """)
                        .param("name", name)
                        .param("since", ago(DAY))
                        .query(Integer.class)
                        .single()
                < OF_ONE_NEIGHBOURHOOD_TO_ONE;
        if (may) {
            count(Keys.Purpose.MOVE, name, name, asker, false);
        }
        return may;
    }

    /** One mailbox has many names: dots and what follows a plus are ignored, for counting only. */
    static String variant(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        String local = lower.substring(0, at).replaceFirst("(?<=.)\\+.*$", "").replace(".", "");
        return local + lower.substring(at);
    }

    private Timestamp ago(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
