package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.bellwether.Burst;
import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    private final Requests requests = new DoorsOnPostgres(database, subscribers, clock).requests();
    private final List<Requests.Invitation> invited = new ArrayList<>();

    @Test
    void asksWhoeverIsNewToConfirmAndChangesNothingBefore() {
        signUp("ada@example.org");

        assertThat(requests.handle(invited::add)).isEqualTo(1);

        assertThat(invited).hasSize(1);
        Subscriber ada = invited.getFirst().subscriber();
        assertThat(invited.getFirst().purpose()).isEqualTo(Keys.Purpose.CONFIRM);
        assertThat(ada.state()).isEqualTo(Subscriber.State.PENDING);
        assertThat(ada.interests()).extracting(Interest::typed).containsExactly("AI chips");
        assertThat(subscribers.consents(ada.id()))
                .extracting(one -> one.proof().origin())
                .containsExactly("192.0.2.7");
        assertThat(requests.handle(invited::add)).isZero();
    }

    @Test
    void keepsTheAddressNoLongerThanItTakes() {
        signUp("ada@example.org");
        signIn("bob@example.org");
        requests.handle(invited::add);

        assertThat(database.jdbc()
                        .sql("select row::text from subscribers.request as row")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("example.org") || row.contains("192.0.2.7") || row.contains("AI"));
    }

    @Test
    void writesToNobodyWhomItDoesNotKnow() {
        signIn("stranger@example.org");

        assertThat(requests.handle(invited::add)).isEqualTo(1);
        assertThat(invited).isEmpty();
        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void mailsWhoeverHasBriefsAWayInInsteadOfChangingThem() {
        Subscriber ada = confirmed("ada@example.org");
        signUp("Ada@Example.org");
        requests.handle(invited::add);

        assertThat(invited).containsExactly(new Requests.Invitation(Keys.Purpose.SIGN_IN, ada, "browser"));
        assertThat(subscribers.byId(ada.id())).contains(ada);
    }

    @Test
    void asksWhoeverLeftToConfirmAgain() {
        Subscriber ada = confirmed("ada@example.org");
        clock.pass(Duration.ofDays(2));
        subscribers.unsubscribe(ada.id());
        signUp("ada@example.org");
        signIn("ada@example.org");
        requests.handle(invited::add);

        assertThat(invited)
                .extracting(Requests.Invitation::purpose)
                .containsExactly(Keys.Purpose.CONFIRM, Keys.Purpose.SIGN_IN);
        assertThat(subscribers.active()).isEmpty();
    }

    @Test
    void writesToNoRefusedAddress() {
        Subscriber ada = confirmed("ada@example.org");
        subscribers.refuse(ada.id(), new Consent.Proof("button", ""));
        signUp("ada@example.org");
        signIn("ada@example.org");
        requests.handle(invited::add);

        assertThat(invited).isEmpty();
    }

    @Test
    void isNoToolToFillSomebodysMailbox() {
        for (int day = 0; day < 30; day++) {
            for (String variant :
                    List.of("victim@example.org", "VICTIM@example.org", "vic.tim+%d@example.org".formatted(day))) {
                ask(Requests.Kind.SIGN_UP, variant, "192.0.2." + day);
            }
            requests.handle(invited::add);
            assertThat(invited).hasSize(Math.min(3, day + 1));
            clock.pass(Duration.ofDays(1).plusMinutes(1));
        }
    }

    @Test
    void takesOnlySoMuchFromOneNetwork() {
        for (int time = 0; time < 30; time++) {
            assertThat(ask(Requests.Kind.SIGN_UP, "a" + time + "@example.org", "2001:db8:1:2::" + time))
                    .isTrue();
        }
        assertThat(ask(Requests.Kind.SIGN_UP, "b@example.org", "2001:db8:1:2:ffff::1"))
                .isFalse();
        assertThat(ask(Requests.Kind.SIGN_UP, "b@example.org", "2001:db8:1:3::1"))
                .isTrue();
        clock.pass(Duration.ofHours(2));
        assertThat(ask(Requests.Kind.SIGN_UP, "b@example.org", "2001:db8:1:2:ffff::1"))
                .isTrue();
    }

    @Test
    void takesNoMoreFromOneNetworkWhenItAllComesAtOnce() {
        List<Boolean> kept =
                Burst.of(60, one -> ask(Requests.Kind.SIGN_UP, "a" + one + "@example.org", "2001:db8:1:2::" + one));

        assertThat(kept).filteredOn(Boolean::booleanValue).hasSize(30);
        assertThat(database.jdbc()
                        .sql("select turn from subscribers.request order by turn")
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.range(0, 30).boxed().toList());
    }

    @Test
    void leavesSignUpsWaitingWhenEverybodySignsUpAtOnce() {
        Subscriber ada = confirmed("ada@example.org");
        for (int one = 0; one < 501; one++) {
            ask(Requests.Kind.SIGN_UP, "a" + one + "@example.org", "198.51.100." + one / 25);
        }
        signIn("ada@example.org");

        assertThat(requests.handle(invited::add)).isEqualTo(501);
        assertThat(invited).hasSize(501);
        assertThat(invited).extracting(Requests.Invitation::subscriber).contains(ada);

        clock.pass(Duration.ofHours(2));
        assertThat(requests.handle(invited::add)).isEqualTo(1);
    }

    @Test
    void keepsNoRequestWithoutAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signUp("no address <ada@example.org>"))
                .withMessageNotContaining("ada");
    }

    @Test
    void losesNothingWhenTheLetterCannotBeKept() {
        signUp("ada@example.org");
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> requests.handle(_ -> {
                    throw new IllegalStateException("no room");
                }));
        assertThat(subscribers.all()).isEmpty();

        assertThat(requests.handle(invited::add)).isEqualTo(1);
        assertThat(invited).hasSize(1);
    }

    @Test
    void letsNobodyWaitForOneThatCannotBeHandled() {
        signUp("eve@example.org");
        signUp("ada@example.org");
        database.jdbc()
                .sql("update subscribers.request set wish = 'broken' where address = 'eve@example.org'")
                .update();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> requests.handle(invited::add))
                .isInstanceOf(RuntimeException.class);

        assertThat(invited)
                .extracting(one -> one.subscriber().destination().address())
                .containsExactly("ada@example.org");
    }

    @Test
    void forgetsWhoeverDoesNotConfirmWithinAWeek() {
        signUp("ada@example.org");
        requests.handle(invited::add);
        Subscriber bob = confirmed("bob@example.org");

        clock.pass(Duration.ofDays(8));
        requests.tidy();

        assertThat(subscribers.all()).containsExactly(bob);
    }

    @Test
    void asksWhoeverSignsInBeforeConfirmingToConfirmWhatIsKept() {
        signUp("ada@example.org");
        signIn("ada@example.org");
        clock.pass(Duration.ofMinutes(20));
        requests.handle(invited::add);
        clock.pass(Duration.ofMinutes(20));
        signIn("ada@example.org");
        requests.handle(invited::add);

        Requests.Invitation again = invited.getLast();
        assertThat(again.purpose()).isEqualTo(Keys.Purpose.CONFIRM);
        Keys keys = SubscribersOnPostgres.keys(database, clock);
        String key = keys.cut(again.purpose(), again.subscriber().id(), again.bound());
        assertThat(keys.look(again.purpose(), key, null))
                .contains(new Keys.Held(again.subscriber().id(), Keys.State.GOOD));
    }

    @Test
    void keepsNobodyWhomItDoesNotAsk() {
        for (int one = 0; one < 20; one++) {
            signUp("vic.tim+" + one + "@example.org");
        }
        requests.handle(invited::add);

        assertThat(subscribers.all()).hasSize(1);
    }

    @Test
    void forgetsWhatWaitedADay() {
        signUp("ada@example.org");
        clock.pass(Duration.ofHours(25));
        requests.tidy();

        assertThat(requests.handle(invited::add)).isZero();
        assertThat(database.jdbc()
                        .sql("select count(*) from subscribers.request")
                        .query(Integer.class)
                        .single())
                .isZero();
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
