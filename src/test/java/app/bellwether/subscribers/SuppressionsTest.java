package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.subscribers.Suppression.Evidence;
import app.bellwether.subscribers.Suppression.Reason;
import app.bellwether.subscribers.Suppression.Scope;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTest {

    private static final Consent.Proof PROOF = new Consent.Proof("form", "");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T06:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    private final DoorsOnPostgres doors = new DoorsOnPostgres(database, subscribers, clock);
    private final Suppressions suppressions = doors.suppressions();
    private final Subscriber ada = subscribed("Ada@Example.org");
    private final Destination there = ada.destination();

    private Subscriber subscribed(String address) {
        NewSubscriber asked = new NewSubscriber(
                "Ada",
                mail(address),
                List.of(),
                List.of(),
                Role.LEADER,
                new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                5,
                "en");
        return subscribers.confirm(subscribers.register(asked).id(), PROOF).after();
    }

    private static Destination mail(String address) {
        return new Destination(Destination.Channel.EMAIL, address);
    }

    private Optional<Suppression> bounce(String delivery, String status) {
        return suppressions.bounced(ada.id(), new Evidence(delivery, status, "said so"), clock.instant());
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1,  HARD",
        "5.1.10, HARD",
        "5.1.2, HARD",
        "5.2.1, HARD",
        "5.4.4, HARD",
        "5.2.2,  SOFT",
        "4.2.2, SOFT",
        "4.4.1, SOFT",
        "4.1.1, SOFT",
        "5.0.0, SOFT",
        "5.4.7, SOFT",
        "nonsense, SOFT",
        "'', SOFT",
        "5.7.1,  NONE",
        "5.7.26, NONE",
        "4.7.0, NONE",
        "5.6.0, NONE",
        "5.5.2, NONE",
        "5.1.8, NONE",
        "5.3.4, NONE",
        "2.0.0,  NONE",
        "2.1.5, NONE"
    })
    void weighsABounceByWhatItSaysOfTheMailbox(String status, BounceWeight weight) {
        assertThat(BounceWeight.of(status)).isEqualTo(weight);
    }

    @Test
    void suppressesAtTheSecondHardBounce() {
        assertThat(bounce("one", "5.1.1")).isEmpty();
        assertThat(stopping(there, true)).isEmpty();

        assertThat(bounce("two", "5.1.1")).map(Suppression::reason).contains(Reason.HARD_BOUNCE);

        Suppression now = stopping(mail("ada@EXAMPLE.org"), true).orElseThrow();
        assertThat(now.evidence()).isEqualTo(new Evidence("two", "5.1.1", "said so"));
        assertThat(now.since()).isEqualTo(clock.instant());
        assertThat(now.subscriber()).contains(ada.id());
        assertThat(suppressions.of(ada.id())).containsExactly(now);
        assertThat(suppressions.newest(10))
                .extracting(Suppressions.Kept::suppression)
                .containsExactly(now);
        assertThat(subscribers.byId(ada.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void suppressesAtTheFourthSoftBounceWhatWasNotAskedFor() {
        for (String delivery : List.of("one", "two", "three")) {
            assertThat(bounce(delivery, "4.2.2")).isEmpty();
        }

        assertThat(bounce("four", "4.2.2")).map(Suppression::reason).contains(Reason.SOFT_BOUNCES);

        assertThat(stopping(there, false)).isPresent();
        assertThat(stopping(there, true)).isEmpty();
        clock.pass(Duration.ofDays(30));
        assertThat(stopping(there, false)).isEmpty();
        assertThat(bounce("five", "4.2.2")).isEmpty();
    }

    @Test
    void countsEachDeliveryOnce() {
        for (int time = 0; time < 10; time++) {
            assertThat(bounce("one", "5.1.1")).isEmpty();
        }
        assertThat(suppressions.of(there)).isEmpty();
    }

    @Test
    void beginsAtNothingAgain30DaysAfterTheLastBounce() {
        bounce("one", "5.1.1");
        clock.pass(Duration.ofDays(29));
        bounce("two", "4.2.2");
        clock.pass(Duration.ofDays(30));

        assertThat(bounce("three", "5.1.1")).isEmpty();
        clock.pass(Duration.ofDays(29));
        assertThat(bounce("four", "5.1.1")).isPresent();
    }

    @Test
    void suppressesNobodyForAPolicy() {
        for (int delivery = 0; delivery < 200; delivery++) {
            assertThat(bounce("delivery" + delivery, "5.7.1")).isEmpty();
        }
        assertThat(suppressions.newest(10)).isEmpty();
    }

    @Test
    void suppressesAndUnsubscribesAtOnceWhoCallsALetterSpam() {
        suppressions.complained(ada.id(), new Evidence("one", "", "abuse"), Scope.UNASKED, clock.instant());

        assertThat(subscribers.byId(ada.id()).orElseThrow().state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
        assertThat(subscribers.consents(ada.id()).getLast().proof().way()).contains("spam");
        assertThat(stopping(there, false)).isPresent();
        assertThat(stopping(there, true)).isEmpty();
        clock.pass(Duration.ofDays(3650));
        assertThat(stopping(there, false)).isPresent();
    }

    @Test
    void isTakenBackByConfirmingAnew() {
        suppressions.complained(ada.id(), new Evidence("one", "", "abuse"), Scope.UNASKED, clock.instant());
        String key = doors.keys().cut(Keys.Purpose.CONFIRM, ada.id(), null);

        doors.keys().spend(Keys.Purpose.CONFIRM, key, null);
        subscribers.confirm(ada.id(), PROOF);

        assertThat(suppressions.of(there)).isEmpty();
    }

    @Test
    void isNotTakenBackByAKeyThatIsUsedUp() {
        String key = doors.keys().cut(Keys.Purpose.CONFIRM, ada.id(), null);
        doors.keys().spend(Keys.Purpose.CONFIRM, key, null);
        suppressions.complained(ada.id(), new Evidence("one", "", "abuse"), Scope.UNASKED, clock.instant());

        doors.keys().spend(Keys.Purpose.CONFIRM, key, null);

        assertThat(suppressions.of(there)).isNotEmpty();
    }

    @Test
    void keepsAComplaintWhenSomebodySignsInButNotWhatCameOfBounces() {
        bounce("one", "5.1.1");
        bounce("two", "5.1.1");
        suppressions.complained(ada.id(), new Evidence("three", "", "abuse"), Scope.UNASKED, clock.instant());
        String key = doors.keys().cut(Keys.Purpose.SIGN_IN, ada.id(), null);

        doors.keys().spend(Keys.Purpose.SIGN_IN, key, null);

        assertThat(suppressions.of(there)).extracting(Suppression::reason).containsExactly(Reason.COMPLAINT);
    }

    @Test
    void staysWithTheAddressWhenItsReaderMoves() {
        bounce("one", "5.1.1");
        bounce("two", "5.1.1");
        suppressions.suppress(mail("new@example.org"), Scope.EVERYTHING, "a mistake", null);
        Instant sent = clock.instant();
        clock.pass(Duration.ofMinutes(1));
        doors.moves().ask(ada.id(), "new@example.org");

        doors.moves().move(doors.keys().cut(Keys.Purpose.MOVE, ada.id(), null), "");

        assertThat(suppressions.of(ada.id())).isEmpty();
        assertThat(suppressions.of(there)).isNotEmpty();
        for (String delivery : List.of("three", "four", "five")) {
            suppressions.bounced(ada.id(), new Evidence(delivery, "5.1.1", ""), sent);
        }
        assertThat(suppressions.of(ada.id())).isEmpty();
    }

    @Test
    void doesWhatTheOperatorSays() {
        Destination stranger = mail("Bob@example.org");
        Instant until = clock.instant().plus(Duration.ofDays(7));

        suppressions.suppress(stranger, Scope.EVERYTHING, "asked by bob@example.org by phone", until);

        assertThat(stopping(mail("bob@example.org"), true))
                .map(Suppression::evidence)
                .contains(new Evidence("", "", "asked by … by phone"));
        assertThat(suppressions.lift(stranger)).isTrue();
        assertThat(suppressions.lift(stranger)).isFalse();
        assertThat(suppressions.of(stranger)).isEmpty();
    }

    @Test
    void takesBackTheOneThatTheOperatorPointsAtAndTheBouncesItCameOf() {
        bounce("one", "5.1.1");
        bounce("two", "5.1.1");
        bounce("three", "5.1.1");
        suppressions.suppress(there, Scope.UNASKED, "on holiday", null);
        Destination stranger = mail("bob@example.org");
        suppressions.suppress(stranger, Scope.UNASKED, "asked by phone", null);
        String mailbox = suppressions.kept(there).getFirst().mailbox();
        assertThat(mailbox).matches("[0-9a-f]{64}");
        assertThat(suppressions.newest(10))
                .filteredOn(kept -> kept.mailbox().equals(mailbox))
                .containsExactlyElementsOf(suppressions.kept(there));

        assertThat(suppressions.lift(mailbox, Reason.HARD_BOUNCE)).isTrue();
        assertThat(suppressions.lift(mailbox, Reason.HARD_BOUNCE)).isFalse();
        assertThat(suppressions.lift("nothing", Reason.OPERATOR)).isFalse();

        assertThat(suppressions.of(there)).extracting(Suppression::reason).containsExactly(Reason.OPERATOR);
        assertThat(suppressions.of(stranger)).hasSize(1);
        assertThat(bounce("four", "5.1.1")).isEmpty();
    }

    @Test
    void outlivesAnErasureWithoutNamingAnybody() {
        bounce("one", "5.1.1");
        suppressions.bounced(
                ada.id(), new Evidence("two", "5.1.1", "550 <ada@example.org>: no such user"), clock.instant());
        bounce("three", "4.2.2");

        subscribers.erase(ada.id());

        assertThat(stopping(there, true)).isPresent();
        assertThat(suppressions.newest(10)).singleElement().satisfies(left -> {
            assertThat(left.suppression().subscriber()).isEmpty();
            assertThat(left.suppression().evidence()).isEqualTo(new Evidence("", "5.1.1", ""));
        });
        assertThat(database.jdbc()
                        .sql("select count(*) from subscribers.bounce")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsNoAddressInItsEvidence() {
        Evidence evidence = new Evidence(
                "one",
                "5.1.1",
                "smtp; 550 5.1.1 <ada+x@example.org>:\r\n\tRecipient address (rfc822;ada@example.org) rejected; "
                        + "x".repeat(900));

        assertThat(evidence.diagnostic())
                .startsWith("smtp; 550 5.1.1 <…>: Recipient address (rfc822;…) rejected; x")
                .hasSizeLessThan(310)
                .doesNotContain("ada");
    }

    @Test
    void countsNothingForWhoIsGone() {
        assertThat(suppressions.bounced(new SubscriberId("nobody"), new Evidence("one", "5.1.1", ""), clock.instant()))
                .isEmpty();
    }

    private Optional<Suppression> stopping(Destination where, boolean asked) {
        return Suppression.stopping(suppressions.of(where), asked);
    }
}
