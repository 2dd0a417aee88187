package app.bellwether.delivery;

import static app.bellwether.subscribers.Destination.Channel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LetterDesk.Again;
import app.bellwether.delivery.LetterDesk.Watched;
import app.bellwether.meters.Meters;
import app.bellwether.subscribers.Subscriber;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of letters, sends again, holds and lets go. */
class LetterDeskTest {

    private final Instance instance = new Instance();
    private final LetterDesk desk = instance.desk;
    private final Subscriber ada = instance.subscribers.ada();

    @Test
    void showsWhatWasGivenUpWithTheServersWordsAndWhatWaits() {
        DeliveryId refused = refused("refused");
        instance.clock.pass(Duration.ofHours(1));
        DeliveryId waiting = deferred("waiting");
        DeliveryId sent = instance.seal(ada, "sent");
        instance.courier.replies(_ -> new Outcome.Accepted("250"));
        instance.work();

        assertThat(desk.givenUp(now().minus(Duration.ofDays(7)), 10))
                .extracting(one -> one.delivery().id())
                .containsExactly(refused);
        Watched late = only(desk.waiting(now().plusSeconds(1), 10));
        assertThat(late.delivery().id()).isEqualTo(waiting).isNotEqualTo(sent);
        assertThat(late.delivery().attempts().getLast().outcome()).isEqualTo("deferred: 451 busy");
        assertThat(late.until()).isEqualTo(now().plus(Duration.ofHours(6)));
        assertThat(late.held()).isNull();
        assertThat(desk.waiting(now(), 10)).isEmpty();
        assertThat(desk.givenUp(now(), 10)).isEmpty();
    }

    @Test
    void sendsAgainWhatWasRefusedAndWhatWaits() {
        DeliveryId refused = refused("refused");
        DeliveryId waiting = deferred("waiting");
        instance.courier.replies(_ -> new Outcome.Accepted("250"));
        instance.work();
        assertThat(instance.state(waiting)).as("its time has not come").isEqualTo(Delivery.State.WAITING);

        assertThat(List.of(desk.sendAgain(refused), desk.sendAgain(waiting))).containsOnly(Again.SOON);
        instance.work();

        assertThat(List.of(instance.state(refused), instance.state(waiting))).containsOnly(Delivery.State.ACCEPTED);
        assertThat(instance.courier.carried())
                .extracting(Letter::id)
                .as("under its own id, so that it has the Message-ID that it had")
                .containsExactlyInAnyOrder(refused, waiting, refused, waiting);
    }

    @Test
    void r7NeverSendsAgainWhatWasAcceptedHoweverOftenItIsAskedTo() {
        DeliveryId id = instance.seal(ada, "one");
        instance.work();

        assertThat(desk.sendAgain(id)).isEqualTo(Again.ACCEPTED);
        instance.work();
        DeliveryId twice = refused("twice");
        instance.courier.replies(_ -> new Outcome.Accepted("250"));
        assertThat(List.of(desk.sendAgain(twice), desk.sendAgain(twice))).containsOnly(Again.SOON);
        instance.work();
        instance.work();

        assertThat(instance.courier.carried()).extracting(Letter::id).containsExactly(id, twice, twice);
        assertThat(desk.sendAgain(twice)).isEqualTo(Again.ACCEPTED);
    }

    @Test
    void r7SendsNothingAgainThatOneTookAlthoughAnotherWasRefused() {
        DeliveryId id = instance.seal(ada, "one");
        Instance second = instance.another();
        second.courier.replies(_ -> new Outcome.Refused("550", "no"));
        instance.courier.replies(_ -> {
            set("leased_until = now() - interval '1 second'", id);
            second.work();
            return new Outcome.Accepted("250");
        });

        instance.work();

        assertThat(instance.state(id)).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(desk.sendAgain(id)).isEqualTo(Again.ACCEPTED);
    }

    @Test
    void r6SendsNothingAgainThatIsStale() {
        DeliveryId id = refused("one");
        instance.clock.pass(Duration.ofHours(6));

        assertThat(desk.sendAgain(id)).isEqualTo(Again.LATE);
        instance.work();

        assertThat(instance.courier.carried()).hasSize(1);
    }

    @Test
    void saysWhyItSendsNothingAgain() {
        DeliveryId id = instance.seal(ada, "one");
        assertThat(desk.sendAgain(new DeliveryId("nothing"))).isEqualTo(Again.UNKNOWN);
        set("state = 'CLAIMED', leased_until = now() + interval '1 minute'", id);
        assertThat(desk.sendAgain(id)).isEqualTo(Again.UNDER_WAY);
        set("state = 'REFUSED', kind = 'MOVED'", id);
        assertThat(desk.sendAgain(id)).isEqualTo(Again.NOWHERE);
        set("state = 'WAITING', kind = 'BRIEF'", id);
        desk.hold(id);
        assertThat(desk.sendAgain(id)).isEqualTo(Again.HELD);
        set("state = 'CANCELLED'", id);
        instance.database
                .jdbc()
                .sql("insert into delivery.attempt values (:id, :id, 7, now(), 'uncertain: it may have been sent')")
                .param("id", id.value())
                .update();
        assertThat(desk.sendAgain(id)).isEqualTo(Again.UNCERTAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "reader", "channel"})
    void holdsAndLosesNothing(String what) {
        DeliveryId id = instance.seal(ada, "one");
        instance.clock.pass(Duration.ofMinutes(1));
        String name = hold(what, id);
        DeliveryId later = instance.seal(ada, "later");
        instance.clock.pass(Duration.ofMinutes(20));

        instance.work();

        assertThat(instance.courier.carried())
                .extracting(Letter::id)
                .containsExactlyElementsOf(what.equals("letter") ? List.of(later) : List.of());
        assertThat(desk.waiting(now(), 10).getFirst().held()).isEqualTo(now().minus(Duration.ofMinutes(20)));
        assertThat(only(desk.held()).name()).isEqualTo(name);
        assertThat(only(desk.held()).isLetter()).isEqualTo(what.equals("letter"));

        assertThat(desk.letGo(name)).isTrue();
        assertThat(desk.letGo(name)).isFalse();
        instance.work();

        assertThat(instance.courier.carried()).extracting(Letter::id).containsExactlyInAnyOrder(id, later);
        assertThat(instance.outcomes(id)).first().isEqualTo("held by an operator until now");
        assertThat(desk.held()).isEmpty();
    }

    private String hold(String what, DeliveryId id) {
        boolean held = switch (what) {
            case "letter" -> desk.hold(id) && !desk.hold(id);
            case "reader" -> desk.hold(ada.id()) && !desk.hold(ada.id());
            default -> desk.hold(EMAIL) && !desk.hold(EMAIL);
        };
        assertThat(held).isTrue();
        return what.equals("letter")
                ? id.value()
                : what.equals("reader") ? ada.id().value() : EMAIL.name();
    }

    @Test
    void r6LeavesABriefToItsTimeAndSaysThatItWasHeld() {
        DeliveryId brief = instance.seal(ada, "one");
        DeliveryId note = instance.outbox.letter(Letter.Kind.NOTE, ada.id(), Instance.document("Note"), "one", null);
        desk.hold(ada.id());
        instance.clock.pass(Duration.ofDays(3));

        instance.work();

        assertThat(instance.state(brief)).isEqualTo(Delivery.State.EXPIRED);
        assertThat(instance.outcomes(brief)).containsExactly("too late to be sent: an operator held it");
        assertThat(instance.state(note)).isEqualTo(Delivery.State.WAITING);

        desk.letGo(ada.id().value());
        instance.work();

        assertThat(instance.courier.carried()).extracting(Letter::id).containsExactly(note);
    }

    @Test
    void whatIsHeldInTwoWaysWaitsForBoth() {
        DeliveryId id = instance.seal(ada, "one");
        desk.hold(id);
        desk.hold(ada.id());

        desk.letGo(ada.id().value());
        instance.work();
        assertThat(instance.courier.carried()).isEmpty();

        desk.letGo(id.value());
        instance.work();
        assertThat(instance.courier.carried()).hasSize(1);
    }

    @Test
    void hasOneLetterFindOutAtOnceWhetherAChannelGoesAgain() {
        instance.courier.replies(_ -> new Outcome.Deferred("535", "sign in", Outcome.Fault.ENTRY));
        DeliveryId id = instance.seal(ada, "one");
        instance.work();
        DeliveryId next = instance.seal(ada, "next");
        instance.courier.replies(_ -> new Outcome.Accepted("250"));
        instance.work();
        assertThat(instance.state(next)).isEqualTo(Delivery.State.WAITING);

        assertThat(desk.tryNow(EMAIL)).isTrue();
        instance.work();
        instance.work();

        assertThat(instance.outbox.held()).isEmpty();
        assertThat(instance.state(next)).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(instance.state(id)).as("waits for its own time").isEqualTo(Delivery.State.WAITING);
        assertThat(desk.tryNow(EMAIL)).isFalse();
    }

    @Test
    void raisesNoAlarmForLettersThatAnOperatorHoldsButForAChannel() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Meters meters = new Meters(registry);
        new DeliveryMetrics(meters, instance.database.jdbc(), instance.clock);
        instance.seal(ada, "one");
        desk.hold(ada.id());
        desk.hold(EMAIL);
        instance.clock.pass(Duration.ofHours(1));

        assertThat(meters.shown("bellwether.outbox.oldest", "channel", "email")).hasValue(3600);
        assertThat(meters.shown("bellwether.outbox.overdue", "channel", "email"))
                .hasValue(0);
        assertThat(meters.shown("bellwether.outbox.held", "channel", "email")).hasValue(1);
        assertThat(meters.shown("bellwether.outbox.held", "channel", "discord")).hasValue(0);
        assertThat(meters.shown("bellwether.outbox.places.held")).hasValue(0);
    }

    private DeliveryId refused(String name) {
        instance.courier.replies(_ -> new Outcome.Refused("550", "no"));
        DeliveryId id = instance.seal(ada, name);
        instance.work();
        return id;
    }

    private DeliveryId deferred(String name) {
        instance.courier.replies(_ -> new Outcome.Deferred("451", "busy"));
        DeliveryId id = instance.seal(ada, name);
        instance.work();
        return id;
    }

    private void set(String what, DeliveryId id) {
        instance.database
                .jdbc()
                .sql("update delivery.delivery set " + what + " where id = :id")
                .param("id", id.value())
                .update();
    }

    private Instant now() {
        return instance.clock.instant();
    }

    private static <T> T only(List<T> one) {
        assertThat(one).hasSize(1);
        return one.getFirst();
    }
}
