package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeysTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    private final DoorsOnPostgres doors = new DoorsOnPostgres(database, subscribers, clock);
    private final Keys keys = doors.keys();
    private final Sessions sessions = doors.sessions();
    private final SubscriberId ada = subscribers
            .register(new NewSubscriber(
                    "",
                    new Destination(Destination.Channel.EMAIL, "ada@example.org"),
                    List.of(),
                    List.of(),
                    Role.LEADER,
                    new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), Weekdays.parse("daily")),
                    5,
                    "en"))
            .id();

    @Test
    void opensOnceHoweverOftenItIsLookedAt() {
        String key = keys.cut(Keys.Purpose.CONFIRM, ada, null);
        for (int time = 0; time < 20; time++) {
            assertThat(keys.look(Keys.Purpose.CONFIRM, key, null)).contains(new Keys.Held(ada, Keys.State.GOOD));
        }

        assertThat(keys.spend(Keys.Purpose.CONFIRM, key, null)).contains(new Keys.Held(ada, Keys.State.GOOD));
        assertThat(keys.spend(Keys.Purpose.CONFIRM, key, null)).contains(new Keys.Held(ada, Keys.State.SPENT));
    }

    @Test
    void letsOneOfAllInWhoTryAtTheSameTime() throws Exception {
        String key = keys.cut(Keys.Purpose.SIGN_IN, ada, null);
        Callable<Keys.State> attempt =
                () -> keys.spend(Keys.Purpose.SIGN_IN, key, null).orElseThrow().state();
        try (var pool = Executors.newFixedThreadPool(8)) {
            long good = 0;
            for (var result : pool.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
                good += result.get() == Keys.State.GOOD ? 1 : 0;
            }
            assertThat(good).isEqualTo(1);
        }
    }

    @Test
    void opensNoOtherDoorAndNothingForgedOpensAny() {
        String key = keys.cut(Keys.Purpose.CONFIRM, ada, null);

        assertThat(keys.spend(Keys.Purpose.SIGN_IN, key, null)).isEmpty();
        assertThat(keys.look(Keys.Purpose.CONFIRM, key + "A", null)).isEmpty();
        assertThat(keys.look(Keys.Purpose.CONFIRM, "", null)).isEmpty();
    }

    @Test
    void opensOnlyInTheBrowserThatAsked() {
        String browser = keys.browserSecret();
        String key = keys.cut(Keys.Purpose.SIGN_IN, ada, keys.bind(browser));

        assertThat(keys.spend(Keys.Purpose.SIGN_IN, key, null).orElseThrow().state())
                .isEqualTo(Keys.State.ELSEWHERE);
        assertThat(keys.spend(Keys.Purpose.SIGN_IN, key, keys.browserSecret())
                        .orElseThrow()
                        .state())
                .isEqualTo(Keys.State.ELSEWHERE);
        assertThat(keys.spend(Keys.Purpose.SIGN_IN, key, browser).orElseThrow().state())
                .isEqualTo(Keys.State.GOOD);
    }

    @Test
    void lastsForAShortWhile() {
        String key = keys.cut(Keys.Purpose.SIGN_IN, ada, null);
        clock.pass(Duration.ofMinutes(10));

        assertThat(keys.spend(Keys.Purpose.SIGN_IN, key, null).orElseThrow().state())
                .isEqualTo(Keys.State.EXPIRED);
    }

    @Test
    void keepsNothingThatOpensAnything() {
        String key = keys.cut(Keys.Purpose.SIGN_IN, ada, null);
        String session = sessions.begin(ada);

        for (String table : List.of("key", "session")) {
            assertThat(database.jdbc()
                            .sql("select row::text from subscribers." + table + " as row")
                            .query(String.class)
                            .single())
                    .doesNotContain(key, session);
        }
        assertThat(key).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void knowsWhoIsSignedInForAWhile() {
        String session = sessions.begin(ada);
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.whose(session)).contains(ada);
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.whose(session)).contains(ada);
        clock.pass(Duration.ofMinutes(31));
        assertThat(sessions.whose(session)).isEmpty();

        String other = sessions.begin(ada);
        assertThat(sessions.formSecret(other))
                .isNotEqualTo(sessions.formSecret(session))
                .isNotEqualTo(other);
        sessions.end(other);
        assertThat(sessions.whose(other)).isEmpty();
    }

    @Test
    void signsNobodyInForEver() {
        String session = sessions.begin(ada);
        for (int time = 0; time < 24; time++) {
            clock.pass(Duration.ofMinutes(29));
            assertThat(sessions.whose(session)).contains(ada);
        }
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.whose(session)).isEmpty();
    }

    @Test
    void endsWithItsReader() {
        String key = keys.cut(Keys.Purpose.SIGN_IN, ada, null);
        String session = sessions.begin(ada);
        subscribers.erase(ada);

        assertThat(keys.look(Keys.Purpose.SIGN_IN, key, null)).isEmpty();
        assertThat(sessions.whose(session)).isEmpty();
    }

    @Test
    void stampsFormsSoThatNobodyElseCan() {
        Stamps stamps = stamps(1);
        String stamp = stamps.stamp();
        assertThat(stamps.holds(stamp, Duration.ofSeconds(1), Duration.ofHours(1)))
                .isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThat(stamps.holds(stamp, Duration.ofSeconds(1), Duration.ofHours(1)))
                .isTrue();
        assertThat(stamps(2).holds(stamp, Duration.ZERO, Duration.ofHours(1))).isFalse();
        assertThat(stamps.holds("a" + stamp.substring(1), Duration.ZERO, Duration.ofHours(1)))
                .isFalse();
        assertThat(stamps.holds("", Duration.ZERO, Duration.ofHours(1))).isFalse();
        clock.pass(Duration.ofHours(2));
        assertThat(stamps.holds(stamp, Duration.ZERO, Duration.ofHours(1))).isFalse();
    }

    @Test
    void knowsABrowserAgainThatWasSignedInByALetterToThatAddress() {
        Stamps stamps = stamps(1);
        String mark = stamps.mark("Ada@example.org");

        assertThat(stamps.knows(mark, "ada@EXAMPLE.org")).isTrue();
        assertThat(stamps.knows(mark, "bob@example.org")).isFalse();
        assertThat(stamps(2).knows(mark, "ada@example.org")).isFalse();
        assertThat(stamps.knows(stamps.stamp(), "ada@example.org")).isFalse();
        assertThat(stamps.holds(mark, Duration.ZERO, Duration.ofHours(1))).isFalse();
        assertThat(stamps.knows("", "ada@example.org")).isFalse();
        clock.pass(Duration.ofDays(401));
        assertThat(stamps.knows(mark, "ada@example.org")).isFalse();
    }

    private Stamps stamps(int secret) {
        SecretKeySpec key = TokenKeys.key(new byte[] {(byte) secret, 2, 3});
        return new HmacStamps(new TokenKeys((byte) 1, Map.of((byte) 1, key)), clock);
    }
}
