package app.bellwether.delivery;

import static app.bellwether.subscribers.Destination.Channel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What several instances on one PostgreSQL do, and what is left when one of them dies. */
class InstancesTest {

    private final Instance first = new Instance();
    private final Instance second = first.another();
    private final Subscriber ada = first.subscribers.ada();

    @Test
    void r7TwoInstancesNeverSendOneLetterTwice() {
        int letters = 200;
        IntStream.range(0, letters).forEach(i -> first.seal(ada, "brief " + i));
        Postman one = first.postman();
        Postman other = second.postman();

        one.start();
        other.start();

        await().atMost(Duration.ofSeconds(60)).until(() -> accepted() == letters);
        one.stop();
        other.stop();
        List<DeliveryId> carried = Stream.concat(first.courier.carried().stream(), second.courier.carried().stream())
                .map(Letter::id)
                .toList();
        assertThat(carried).hasSize(letters).doesNotHaveDuplicates();
    }

    @Test
    void r7TakesOverWhatADeadInstanceHadClaimed() {
        DeliveryId id = first.seal(ada, "one");
        first.claims.take(EMAIL, first.clock.instant(), Instance.LEASE, 1, List.of()); // and dies

        second.work();
        assertThat(second.courier.carried()).isEmpty();
        endLeases();
        second.work();

        assertThat(second.courier.carried()).extracting(Letter::id).containsExactly(id);
        assertThat(second.state(id)).isEqualTo(Delivery.State.ACCEPTED);
    }

    @Test
    void r7AnInstanceThatWakesUpAfterItsLeaseSendsNothing() {
        first.seal(ada, "one");
        List<ClaimedDelivery> stale = first.claims.take(EMAIL, first.clock.instant(), Instance.LEASE, 1, List.of());
        endLeases();
        second.work();

        stale.forEach(first::carry);

        assertThat(first.courier.carried()).isEmpty();
        assertThat(second.courier.carried()).hasSize(1);
    }

    @Test
    void r7AnInstanceThatWakesUpBeforeAnybodyTookOverSendsNothingEither() {
        first.seal(ada, "one");
        List<ClaimedDelivery> stale = first.claims.take(EMAIL, first.clock.instant(), Instance.LEASE, 1, List.of());
        endLeases();

        stale.forEach(first::carry);

        assertThat(first.courier.carried()).isEmpty();
    }

    /** It was no fault of the letter's, and a brief that waits for minutes because of that may be late. */
    @Test
    void r7LeavesALetterThatItKeptBackToWhoeverIsThereNext() {
        DeliveryId id = first.seal(ada, "one");
        first.courier.replies((_, grip) -> {
            endLeases();
            await().until(() -> !grip.firm());
            return new Outcome.Deferred("DATA no reply", "kept back");
        });

        first.work();
        second.work();

        assertThat(second.courier.carried()).extracting(Letter::id).containsExactly(id);
        assertThat(second.state(id)).isEqualTo(Delivery.State.ACCEPTED);
    }

    @Test
    void r7WhatWasAcceptedIsNotSentAgainAlthoughTheLeaseWasLostMeanwhile() {
        DeliveryId id = first.seal(ada, "one");
        first.courier.replies(_ -> {
            endLeases();
            second.claims.take(
                    EMAIL, second.clock.instant(), Instance.LEASE, 1, List.of()); // and dies before it hands it over
            return new Outcome.Accepted("250");
        });

        first.work();
        endLeases();
        second.work();

        assertThat(second.courier.carried()).isEmpty();
        assertThat(second.state(id)).isEqualTo(Delivery.State.ACCEPTED);
    }

    @Test
    void r7AStaleFailureDoesNotUndoWhatAnotherInstanceDid() {
        DeliveryId id = first.seal(ada, "one");
        first.courier.replies(_ -> {
            endLeases();
            second.work();
            return new Outcome.Refused("550", "no");
        });

        first.work();

        assertThat(first.state(id)).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(first.outcomes(id)).hasSize(2);
    }

    @Test
    void aSlowServerIsNoDeadInstance() throws InterruptedException {
        first.seal(ada, "one");
        CountDownLatch answer = new CountDownLatch(1);
        first.courier.replies(_ -> {
            try {
                assertThat(answer.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return new Outcome.Accepted("250");
        });
        Thread slow = Thread.ofVirtual().start(first::work);

        assertThat(slow.join(Instance.LEASE.multipliedBy(2))).isFalse();
        second.work();
        answer.countDown();
        slow.join();

        assertThat(second.courier.carried()).isEmpty();
        assertThat(first.courier.carried()).hasSize(1);
    }

    @Test
    void aChannelThatDoesNotAnswerHoldsUpNoOther() {
        Subscriber team = first.subscribers.team();
        CountDownLatch answer = new CountDownLatch(1);
        first.discord.replies(_ -> {
            await().atMost(Duration.ofMinutes(1)).until(() -> answer.getCount() == 0);
            return new Outcome.Accepted("posted");
        });
        IntStream.range(0, 20).forEach(i -> first.seal(team, "post " + i));
        Postman postman = first.postman();
        postman.start();
        await().until(() -> first.discord.carried().size() == Instance.AT_ONCE);
        IntStream.range(0, 20).forEach(i -> first.seal(ada, "letter " + i));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> first.courier.carried().size() == 20);

        assertThat(first.discord.carried()).hasSize(Instance.AT_ONCE);
        answer.countDown();
        postman.stop();
    }

    @Test
    void waitsForLettersUnderWayWhenItStops() {
        CountDownLatch answer = new CountDownLatch(1);
        first.courier.replies(_ -> {
            answer.countDown();
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            return new Outcome.Accepted("250");
        });
        DeliveryId id = first.seal(ada, "one");
        Postman postman = first.postman();
        postman.start();
        await().until(() -> answer.getCount() == 0);

        postman.stop();

        assertThat(first.state(id)).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(postman.isRunning()).isFalse();
    }

    /** As in the middle of a change from one version to the next. */
    @Test
    void r7LeavesWhatOnlyANewerVersionKnowsToThatAndGoesOn() {
        DeliveryId before = first.seal(ada, "before");
        DeliveryId unknown = first.seal(ada, "of a kind to come");
        DeliveryId claimed = first.seal(ada, "claimed by a newer one that died");
        DeliveryId after = first.seal(ada, "after");
        first.database
                .jdbc()
                .sql("update delivery.delivery set kind = 'TELEGRAM' where id in (:ids)")
                .param("ids", List.of(unknown.value(), claimed.value()))
                .update();
        first.database
                .jdbc()
                .sql("update delivery.delivery set state = 'CLAIMED', leased_until = now() - interval '1 s' where"
                        + " id = :id")
                .param("id", claimed.value())
                .update();

        first.work();

        assertThat(first.courier.carried()).extracting(Letter::id).containsExactlyInAnyOrder(before, after);
        assertThat(first.outbox.newest(10)).extracting(Delivery::id).containsExactlyInAnyOrder(before, after);
        assertThat(first.outbox.of(ada.id(), 10)).hasSize(2);
        assertThat(first.outbox.byId(unknown)).isEmpty();
        assertThat(first.database
                        .jdbc()
                        .sql("select state || ' ' || tries from delivery.delivery where kind = 'TELEGRAM' order by"
                                + " state")
                        .query(String.class)
                        .list())
                .containsExactly("CLAIMED 0", "WAITING 0");
    }

    private void endLeases() {
        first.database
                .jdbc()
                .sql("update delivery.delivery set leased_until = now() - interval '1 s' where state = 'CLAIMED'")
                .update();
    }

    private long accepted() {
        return first.database
                .jdbc()
                .sql("select count(*) from delivery.delivery where state = 'ACCEPTED'")
                .query(Long.class)
                .single();
    }
}
