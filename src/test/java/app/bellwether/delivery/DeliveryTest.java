package app.bellwether.delivery;

import static app.bellwether.subscribers.Destination.Channel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.BriefSealed;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberErased;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class DeliveryTest {

    private final Instance instance = new Instance();
    private final Subscriber ada = instance.subscribers.ada();

    @Test
    void carriesASealedBriefOnce() {
        DeliveryId id = instance.seal(ada, "one");

        instance.work();
        instance.work();

        assertThat(instance.courier.carried()).hasSize(1);
        Letter letter = instance.courier.carried().getFirst();
        assertThat(letter.id()).isEqualTo(id);
        assertThat(letter.document().headline()).isEqualTo("Brief one");
        assertThat(letter.written()).isEqualTo(instance.clock.instant());
        assertThat(instance.state(id)).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(instance.outcomes(id)).containsExactly("accepted: 250 queued as 7");
    }

    @Test
    void r6KeepsOneDeliveryForABriefHoweverOftenItIsTold() {
        DeliveryId id = instance.seal(ada, "one");
        assertThat(instance.seal(ada, "one")).isEqualTo(id);

        instance.work();

        assertThat(instance.courier.carried()).hasSize(1);
        assertThat(instance.outbox.newest(10)).hasSize(1);
    }

    @Test
    void r7BriefAndOutboxRowAreOne() {
        Brief brief = Instance.brief(ada, "undone", instance.clock.instant());
        instance.briefs.keep(brief);
        BriefSealed sealed = new BriefSealed(brief.id(), ada, brief.document().headline(), brief.deadline());

        instance.transactions.executeWithoutResult(sealing -> {
            instance.intake.on(sealed);
            sealing.setRollbackOnly();
        });

        assertThat(instance.outbox.newest(10)).isEmpty();
        assertThatThrownBy(() -> instance.intake.on(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void r6CancelsWhatSomebodyIsToGetWhoUnsubscribedAfterItWasSealed() {
        DeliveryId id = instance.seal(ada, "one");
        instance.subscribers.unsubscribe(ada.id());

        instance.work();

        assertThat(instance.courier.carried()).isEmpty();
        assertThat(instance.state(id)).isEqualTo(Delivery.State.CANCELLED);
    }

    @Test
    void r6CancelsWhatWasClaimedBeforeTheyUnsubscribed() {
        DeliveryId id = instance.seal(ada, "one");
        List<ClaimedDelivery> claims =
                instance.claims.take(EMAIL, instance.clock.instant(), Instance.LEASE, 1, List.of());
        instance.subscribers.unsubscribe(ada.id());

        claims.forEach(instance::carry);

        assertThat(instance.courier.carried()).isEmpty();
        assertThat(instance.state(id)).isEqualTo(Delivery.State.CANCELLED);
    }

    @Test
    void tellsAnAddressThatItWasLeftWhateverItsReaderDoesThen() {
        var old = new Destination(Destination.Channel.EMAIL, "ada@old.example");
        instance.courier.replies(_ -> new Outcome.Deferred("451 4.7.1", "later"));
        instance.transactions.executeWithoutResult(_ ->
                instance.outbox.notice(old, Letter.Kind.MOVED, ada.id(), Instance.document("It was changed"), "one"));
        instance.work();
        instance.subscribers.unsubscribe(ada.id());
        instance.courier.replies(_ -> new Outcome.Accepted("250 queued"));
        instance.clock.pass(Duration.ofHours(1));

        instance.work();

        assertThat(instance.courier.carried())
                .extracting(letter -> letter.recipient().destination())
                .containsExactly(old, old);
        assertThat(instance.outbox.newest(1)).extracting(Delivery::state).containsExactly(Delivery.State.ACCEPTED);
        assertThat(instance.database
                        .jdbc()
                        .sql("select delivery::text from delivery.delivery as delivery")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("old.example");
    }

    @Test
    void r6SendsNothingPastItsDeadline() {
        DeliveryId id = instance.seal(ada, "one");
        instance.clock.pass(Duration.ofHours(6));

        instance.work();

        assertThat(instance.courier.carried()).isEmpty();
        assertThat(instance.state(id)).isEqualTo(Delivery.State.EXPIRED);
        assertThat(instance.outcomes(id)).containsExactly("too late to be sent");
    }

    @Test
    void r6SendsNothingWhoseDeadlinePassesAfterItWasClaimed() {
        DeliveryId id = instance.seal(ada, "one");
        List<ClaimedDelivery> claims =
                instance.claims.take(EMAIL, instance.clock.instant(), Instance.LEASE, 1, List.of());
        instance.clock.pass(Duration.ofHours(7));

        claims.forEach(instance::carry);

        assertThat(instance.courier.carried()).isEmpty();
        assertThat(instance.state(id)).isEqualTo(Delivery.State.EXPIRED);
    }

    @Test
    void retriesWhatWasDeferredLaterAndLaterUntilItsDeadline() {
        instance.courier.replies(_ -> new Outcome.Deferred("451 4.7.1", "greylisted, ask for ada@example.org"));
        DeliveryId id = instance.seal(ada, "one");
        List<Duration> waits = new ArrayList<>();
        Instant last = null;
        for (int minute = 0; minute < 8 * 60; minute++) {
            int before = instance.courier.carried().size();
            instance.work();
            if (instance.courier.carried().size() > before) {
                Instant now = instance.clock.instant();
                waits.add(last == null ? Duration.ZERO : Duration.between(last, now));
                last = now;
            }
            instance.clock.pass(Duration.ofMinutes(1));
        }

        assertThat(waits.stream().map(Duration::toMinutes)).containsExactly(0L, 5L, 10L, 20L, 40L, 67L, 67L, 67L, 67L);
        assertThat(instance.state(id)).isEqualTo(Delivery.State.EXPIRED);
        assertThat(instance.outcomes(id)).hasSize(10).endsWith("too late to be sent");
        assertThat(instance.outcomes(id)).startsWith("deferred: 451 4.7.1 greylisted, ask for (address)");
    }

    @Test
    void givesUpWhatWasRefused() {
        instance.courier.replies(_ -> new Outcome.Refused("550 5.1.1", "no such user"));
        DeliveryId id = instance.seal(ada, "one");

        instance.work();
        instance.clock.pass(Duration.ofHours(1));
        instance.work();

        assertThat(instance.courier.carried()).hasSize(1);
        assertThat(instance.state(id)).isEqualTo(Delivery.State.REFUSED);
    }

    @Test
    void triesAgainWhenACourierBreaks() {
        instance.courier.replies(_ -> {
            throw new IllegalStateException("broken");
        });
        DeliveryId id = instance.seal(ada, "one");

        instance.work();

        assertThat(instance.state(id)).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void sendsTheAnswerThatConfirmsUnsubscribingButNoneBefore() {
        instance.keepRow(ada);
        BriefId brief = Instance.brief(ada, "one", instance.clock.instant()).id();
        Letter.Conversation conversation = new Letter.Conversation("<q@example.org>", "", "Re: Brief");
        instance.outbox.answer(ada.id(), brief, Instance.document("More"), "q1", conversation);
        instance.subscribers.unsubscribe(ada.id());
        instance.outbox.farewell(ada.id(), brief, Instance.document("You have left"), "q2", conversation);
        instance.outbox.farewell(ada.id(), brief, Instance.document("Said twice"), "q2", conversation);

        instance.work();

        assertThat(instance.courier.carried())
                .extracting(letter -> letter.document().headline())
                .containsExactly("You have left");
        assertThat(instance.courier.carried().getFirst().conversation()).isEqualTo(conversation);
        assertThat(instance.outbox.newest(10)).hasSize(2);
    }

    @Test
    void sendsNoAnswerThatWasComposedWhileItsReaderLeft() {
        instance.keepRow(ada);
        BriefId brief = Instance.brief(ada, "one", instance.clock.instant()).id();
        Letter.Conversation conversation = new Letter.Conversation("<q@example.org>", "", "Re: Brief");
        instance.subscribers.unsubscribe(ada.id());
        instance.outbox.answer(ada.id(), brief, Instance.document("More"), "q", conversation);

        instance.work();

        assertThat(instance.courier.carried()).isEmpty();
        assertThat(instance.outbox.newest(10)).extracting(Delivery::state).containsExactly(Delivery.State.CANCELLED);
    }

    @Test
    void r7AnswersAQuestionOnceAlsoInAnotherMonth() {
        BriefId brief = Instance.brief(ada, "one", instance.clock.instant()).id();
        Letter.Conversation conversation = new Letter.Conversation("<q@example.org>", "", "Re: Brief");
        JdbcClient jdbc = instance.database.jdbc();
        for (int month = 11; month <= 12; month++) {
            jdbc.sql("select keeping.open_month('delivery.delivery', make_timestamptz(2026, :month, 9, 0, 0, 0))")
                    .param("month", month)
                    .query(row -> {});
        }

        instance.outbox.answer(ada.id(), brief, Instance.document("More"), "q", conversation);
        instance.clock.pass(Duration.ofDays(31));
        instance.outbox.answer(ada.id(), brief, Instance.document("More"), "q", conversation);

        assertThat(instance.outbox.newest(10)).hasSize(1);
    }

    @Test
    void forgetsWhatBelongsToSomebodyWhoIsErased() {
        instance.seal(ada, "one");

        new DeliveryTraces(instance.database.jdbc(), new DataSourceTransactionManager(instance.database.dataSource()))
                .on(new SubscriberErased(ada.id()));

        assertThat(instance.outbox.newest(10)).isEmpty();
    }

    @Test
    void keepsALocalMessageOnce() {
        DeliveryId id = instance.seal(ada, "one");
        LocalOutbox local = new StoredLocalOutbox(instance.database.repository(KeptRepository.class), instance.clock);

        local.keep(id, "message/rfc822", "ada@example.org", "Brief one", "wire");
        local.keep(id, "message/rfc822", "ada@example.org", "Brief one", "another");

        assertThat(local.newest(10)).hasSize(1);
        assertThat(local.byId(id).orElseThrow().wire()).isEqualTo("wire");
    }
}
