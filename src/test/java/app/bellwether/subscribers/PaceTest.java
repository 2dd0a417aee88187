package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Taxonomy;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often strangers make us write to somebody, and how much of what they ask is held. */
class PaceTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    private final Requests requests = new DoorsOnPostgres(database, subscribers, clock).requests();
    private final List<Requests.Invitation> invited = new ArrayList<>();

    @Test
    void leavesTheOwnerLettersHoweverOftenAStrangerAsks() {
        confirmed("ada@example.org");
        for (int time = 0; time < 7; time++) {
            signIn("ada@example.org");
        }
        askAs("hers", Requests.Kind.SIGN_IN, "198.51.100.1");
        requests.handle(invited::add);

        assertThat(invited).extracting(Requests.Invitation::bound).contains("hers");
        assertThat(invited).hasSizeLessThan(6);
    }

    @Test
    void barsNobodyFromSigningUpForEver() {
        for (int day = 0; day < 5; day++) {
            signUp("ada@example.org");
            requests.handle(invited::add);
            clock.pass(Duration.ofDays(1).plusMinutes(1));
        }
        assertThat(invited).hasSize(3);

        ask(Requests.Kind.SIGN_UP, "ada@example.org", "198.51.100.1");
        requests.handle(invited::add);
        assertThat(invited).hasSize(4);

        clock.pass(Duration.ofDays(26));
        signUp("ada@example.org");
        requests.handle(invited::add);
        assertThat(invited).hasSize(5);
    }

    @Test
    void writesToOneMailboxOnlySoOftenADayWhoeverAsksForWhatever() {
        confirmed("ada@example.org");
        for (int network = 0; network < 100; network++) {
            ask(Requests.Kind.SIGN_IN, "ada@example.org", "10.1." + network + ".7");
            ask(Requests.Kind.SIGN_UP, "ada@example.org", "10.2." + network + ".7");
            ask(Requests.Kind.LINK, "ada@example.org", "10.3." + network + ".7");
            ask(Requests.Kind.SIGN_UP, "eve@example.org", "10.4." + network + ".7");
        }
        requests.handle(invited::add);

        assertThat(to("ada@example.org")).isEqualTo(4);
        assertThat(to("eve@example.org")).isEqualTo(3);
        clock.pass(Duration.ofDays(1).plusMinutes(1));
        signIn("ada@example.org");
        requests.handle(invited::add);
        assertThat(to("ada@example.org")).isEqualTo(5);
    }

    @Test
    void countsALetterNoMoreOfWhichTheKeyWasUsed() {
        Subscriber ada = confirmed("ada@example.org");
        Keys keys = SubscribersOnPostgres.keys(database, clock);
        for (int time = 0; time < 12; time++) {
            signIn("ada@example.org");
            requests.handle(invited::add);
            assertThat(invited).hasSize(time + 1);
            String secret = "secret";
            String key = keys.cut(Keys.Purpose.SIGN_IN, ada.id(), keys.bind(secret));
            database.jdbc()
                    .sql("update subscribers.invitation set browser = :browser")
                    .param("browser", keys.bind(secret))
                    .update();
            keys.spend(Keys.Purpose.SIGN_IN, key, secret);
        }
    }

    @Test
    void sendsAConfirmationAgainThatWasNotUsedRatherThanRefusingIt() {
        signUp("ada@example.org");
        signUp("ada@example.org");
        requests.handle(invited::add);
        assertThat(invited).hasSize(1);

        clock.pass(Duration.ofMinutes(20));
        signUp("ada@example.org");
        requests.handle(invited::add);
        assertThat(invited).hasSize(2);
    }

    @Test
    void takesTurnsAmongNetworksWhenThereIsAFlood() {
        for (int one = 0; one < 100; one++) {
            ask(Requests.Kind.SIGN_UP, "a" + one + "@example.org", "198.51.100." + one);
        }
        ask(Requests.Kind.SIGN_UP, "ada@example.org", "203.0.113.5");
        requests.handle(invited::add);

        assertThat(invited.get(1).subscriber().destination().address()).isEqualTo("ada@example.org");
    }

    @Test
    void keepsALetterForABrowserThatWasSignedInBeforeHoweverManyAsk() {
        confirmed("ada@example.org");
        for (int network = 0; network < 50; network++) {
            ask(Requests.Kind.SIGN_IN, "ada@example.org", "10.1." + network + ".7");
        }
        requests.handle(invited::add);
        assertThat(invited).hasSize(4);
        for (int time = 0; time < 3; time++) {
            askKnown("ada@example.org", "hers", "10.1.1.7");
        }
        requests.handle(invited::add);

        assertThat(invited).hasSize(6);
        assertThat(invited).filteredOn(one -> "hers".equals(one.bound())).hasSize(2);
    }

    @Test
    void keepsALetterForANeighbourhoodWhereOneWasUsedBefore() {
        Subscriber ada = confirmed("ada@example.org");
        Keys keys = SubscribersOnPostgres.keys(database, clock);
        askAs(keys.bind("old"), Requests.Kind.SIGN_IN, "203.0.113.5");
        requests.handle(invited::add);
        keys.spend(Keys.Purpose.SIGN_IN, keys.cut(Keys.Purpose.SIGN_IN, ada.id(), keys.bind("old")), "old");

        clock.pass(Duration.ofDays(60));
        requests.tidy();
        for (int network = 0; network < 50; network++) {
            ask(Requests.Kind.SIGN_IN, "ada@example.org", "10.1." + network + ".7");
        }
        askAs("stranger", Requests.Kind.SIGN_IN, "198.51.100.1");
        askAs("new", Requests.Kind.SIGN_IN, "203.0.113.77");
        askAs("new", Requests.Kind.SIGN_IN, "203.0.113.77");
        requests.handle(invited::add);

        assertThat(invited).extracting(Requests.Invitation::bound).doesNotContain("stranger");
        assertThat(invited).filteredOn(one -> "new".equals(one.bound())).hasSize(1);
    }

    @Test
    void keepsALetterForWhoeverHasOneAtHand() {
        confirmed("ada@example.org");
        for (int network = 0; network < 50; network++) {
            ask(Requests.Kind.SIGN_IN, "ada@example.org", "10.1." + network + ".7");
        }
        askAs("hers", Requests.Kind.MANAGE, "198.51.100.1");
        askAs("hers", Requests.Kind.MANAGE, "198.51.100.1");
        requests.handle(invited::add);

        assertThat(invited).filteredOn(one -> "hers".equals(one.bound())).hasSize(1);
    }

    @Test
    void clearsNothingOfAnAddressWhenOneThatIsAlikeIsUsed() {
        Subscriber twin = confirmed("z.ed+1@example.org");
        for (int network = 0; network < 50; network++) {
            ask(Requests.Kind.SIGN_UP, "zed@example.org", "10.1." + network + ".7");
        }
        requests.handle(invited::add);
        assertThat(to("zed@example.org")).isEqualTo(3);

        Keys keys = SubscribersOnPostgres.keys(database, clock);
        for (Keys.Purpose purpose : List.of(Keys.Purpose.CONFIRM, Keys.Purpose.LINK)) {
            keys.spend(purpose, keys.cut(purpose, twin.id(), null), null);
        }
        ask(Requests.Kind.SIGN_UP, "zed@example.org", "10.2.1.7");
        requests.handle(invited::add);
        assertThat(to("zed@example.org")).isEqualTo(3);
    }

    @Test
    void barsNobodyWhoIsNewByNamesThatAreAlike() {
        for (String other : List.of("z.ed@example.org", "ze.d@example.org", "zed+1@example.org", "z.e.d@example.org")) {
            ask(Requests.Kind.SIGN_UP, other, "50." + other.length() + "." + other.indexOf('.') + ".1");
        }
        ask(Requests.Kind.SIGN_UP, "zed@example.org", "60.1.1.1");
        ask(Requests.Kind.SIGN_UP, "zed@example.org", "61.1.1.1");
        requests.handle(invited::add);

        assertThat(to("zed@example.org")).isEqualTo(1);
    }

    @Test
    void fillsNoMailboxByItsManyNames() {
        String name = "abcdefgh";
        for (int dots = 1; dots < 100; dots++) {
            StringBuilder written = new StringBuilder();
            for (int letter = 0; letter < name.length(); letter++) {
                written.append((dots >> letter & 1) == 1 && letter > 0 ? "." : "")
                        .append(name.charAt(letter));
            }
            ask(Requests.Kind.SIGN_UP, written + "@gmail.com", "50." + dots + ".1.1");
            ask(Requests.Kind.SIGN_UP, name + "+" + dots + "@example.org", "51." + dots + ".1.1");
        }
        requests.handle(invited::add);

        assertThat(invited).hasSizeLessThanOrEqualTo(2 * 4);
    }

    @Test
    void usesUpNoLetterThatIsKeptForAnAddressByThoseOfOneThatIsAlike() {
        confirmed("z.ed+1@example.org");
        confirmed("zed@example.org");
        for (int time = 0; time < 20; time++) {
            askKnown("z.ed+1@example.org", "twin", "10.1." + time + ".7");
        }
        askKnown("zed@example.org", "hers", "192.0.2.7");
        requests.handle(invited::add);

        assertThat(to("z.ed+1@example.org")).isEqualTo(6);
        assertThat(invited).extracting(Requests.Invitation::bound).contains("hers");
    }

    @Test
    void holdsOnlySoManyRequestsOfAFloodAndSomeMoreOfWhoIsKnown() {
        flood(9_999);
        for (int one = 0; one < 4; one++) {
            assertThat(ask(Requests.Kind.SIGN_UP, "a@example.org", "203.0.113." + one))
                    .isEqualTo(one < 3);
        }
        assertThat(ask(Requests.Kind.SIGN_UP, "a@example.org", "203.0.114.1")).isTrue();

        flood(10_000);
        assertThat(ask(Requests.Kind.SIGN_UP, "a@example.org", "203.0.115.1")).isFalse();
        Requests.Request known = new Requests.Request(
                Requests.Kind.SIGN_IN,
                "ada@example.org",
                null,
                new Consent.Proof("form 1", "10.1.1.7"),
                "b",
                null,
                true);
        for (int one = 0; one < 4; one++) {
            assertThat(requests.keep(known)).isEqualTo(one < 3);
        }

        flood(2_000);
        assertThat(requests.keep(known)).isFalse();
        clock.pass(Duration.ofHours(25));
        requests.tidy();
        assertThat(ask(Requests.Kind.SIGN_UP, "a@example.org", "203.0.115.1")).isTrue();
    }

    private void flood(int rows) {
        database.jdbc()
                .sql("""
                    insert into subscribers.request (at, kind, network, neighbourhood, way, origin)
                    select :at, 'SIGN_UP', sha256(n::text::bytea), sha256(n::text::bytea), '', ''
                    from generate_series(1, :rows) as n
                    """)
                .param("at", Timestamp.from(clock.instant()))
                .param("rows", rows)
                .update();
    }

    private long to(String address) {
        return invited.stream()
                .filter(one -> one.subscriber().destination().address().equals(address))
                .count();
    }

    private void askAs(String browser, Requests.Kind kind, String origin) {
        requests.keep(
                new Requests.Request(kind, "ada@example.org", null, new Consent.Proof("form 1", origin), browser));
    }

    private void askKnown(String address, String browser, String origin) {
        requests.keep(new Requests.Request(
                Requests.Kind.SIGN_IN, address, null, new Consent.Proof("form 1", origin), browser, null, true));
    }

    private void signUp(String address) {
        ask(Requests.Kind.SIGN_UP, address, "192.0.2.7");
    }

    private void signIn(String address) {
        ask(Requests.Kind.SIGN_IN, address, "192.0.2.7");
    }

    private boolean ask(Requests.Kind kind, String address, String origin) {
        @Nullable Preferences wish = kind == Requests.Kind.SIGN_UP ? SignedUp.wish() : null;
        return requests.keep(new Requests.Request(kind, address, wish, new Consent.Proof("form 1", origin), "browser"));
    }

    private Subscriber confirmed(String address) {
        return SignedUp.confirmed(subscribers, address);
    }
}
