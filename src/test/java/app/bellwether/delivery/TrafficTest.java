package app.bellwether.delivery;

import static app.bellwether.subscribers.Destination.Channel.DISCORD;
import static app.bellwether.subscribers.Destination.Channel.EMAIL;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Delivery.State;
import app.bellwether.delivery.Outcome.Fault;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.DocumentJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one letter's failure means for the others. */
class TrafficTest {

    private static final Outcome BLOCKED = new Outcome.Deferred("RCPT 550 5.7.1", "blocked", Fault.SENDER);
    private static final Outcome CROWDED = new Outcome.Deferred("RCPT 451 4.7.1", "too many", Fault.PLACE);
    private static final Outcome AWAY = new Outcome.Deferred("CONNECT no reply", "refused", Fault.SERVER);
    private static final Outcome SHUT = new Outcome.Deferred("AUTH 535 5.7.8", "wrong password", Fault.ENTRY);

    private final Instance instance = new Instance();
    private final Subscriber ada = instance.subscribers.ada();

    @Test
    void stopsAfterAFewOfTenThousandThatAreRefusedBecauseOfUsAndGivesNobodyUp() {
        int letters = 10_000;
        seal(letters, "place");
        instance.courier.replies(_ -> BLOCKED);
        Postman postman = instance.postman();
        postman.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !instance.outbox.held().isEmpty());
        for (int minute = 0; minute < 60; minute++) {
            instance.clock.pass(Duration.ofMinutes(1));
            instance.traffic.closed(EMAIL);
        }
        postman.stop();

        assertThat(instance.suppressions.newest(10)).isEmpty();
        assertThat(instance.courier.carried()).hasSizeBetween(Traffic.ENOUGH, 40);
        assertThat(count("state in ('WAITING', 'CLAIMED')")).isEqualTo(letters);
        assertThat(instance.outbox.held())
                .singleElement()
                .satisfies(hold -> assertThat(hold.name()).isEqualTo("EMAIL"))
                .satisfies(hold -> assertThat(hold.why()).contains("RCPT 550 5.7.1 blocked"));
    }

    @Test
    void sendsThemAllWhenWeAreWelcomeAgain() {
        seal(30, null);
        instance.courier.replies(_ -> BLOCKED);
        instance.work();
        assertThat(instance.outbox.held()).hasSize(1);

        instance.courier.replies(_ -> new Outcome.Accepted("250"));
        for (int round = 0; round < 20; round++) {
            instance.clock.pass(Duration.ofMinutes(5));
            instance.work();
        }

        assertThat(instance.outbox.held()).isEmpty();
        assertThat(count("state = 'ACCEPTED'")).isEqualTo(30);
    }

    @Test
    void doesNotStopForARefusalNowAndThen() {
        AtomicInteger letter = new AtomicInteger();
        instance.courier.replies(_ -> letter.incrementAndGet() % 3 == 0 ? BLOCKED : new Outcome.Accepted("250"));
        seal(100, null);

        instance.work();

        assertThat(instance.outbox.held()).isEmpty();
        assertThat(instance.courier.carried()).hasSize(100);
    }

    @Test
    void suppressesAnAddressThatTwoLettersFoundNobodyAtAndSendsItNothingMore() {
        instance.keepRow(ada);
        instance.courier.replies(_ -> new Outcome.Refused("RCPT 550 5.1.1", "no such user", Fault.ADDRESS));
        instance.seal(ada, "one");
        instance.work();
        instance.seal(ada, "two");
        instance.work();
        assertThat(instance.suppressions.of(ada.id())).hasSize(1);

        DeliveryId third = instance.seal(ada, "three");
        instance.work();

        assertThat(instance.courier.carried()).hasSize(2);
        assertThat(instance.state(third)).isEqualTo(State.CANCELLED);
        assertThat(instance.outcomes(third)).containsExactly("nothing is sent to its address: nobody reads there");
    }

    @Test
    void suppressesNobodyForAnyOtherRefusal() {
        List.of(
                        BLOCKED,
                        CROWDED,
                        AWAY,
                        SHUT,
                        new Outcome.Refused("RCPT 550", "no"),
                        new Outcome.Refused(". 554 5.6.0", "content"),
                        new Outcome.Deferred("RCPT 452 4.2.2", "mailbox full"))
                .forEach(outcome -> {
                    instance.courier.replies(_ -> outcome);
                    IntStream.range(0, 10).forEach(i -> instance.seal(ada, outcome + " " + i));
                    instance.work();
                    instance.clock.pass(Duration.ofHours(2));
                });

        assertThat(instance.courier.carried()).hasSizeGreaterThan(30);
        assertThat(instance.suppressions.newest(10)).isEmpty();
    }

    @Test
    void stopsAtOnceWhenWeAreNotLetIn() {
        instance.courier.replies(_ -> SHUT);
        instance.seal(ada, "one");
        instance.work();
        DeliveryId waiting = instance.seal(ada, "two");

        instance.work();

        assertThat(instance.courier.carried()).hasSize(1);
        assertThat(instance.outcomes(waiting)).isEmpty();
        assertThat(instance.outbox.held()).extracting(Hold::times).containsExactly(1);
    }

    @Test
    void carriesNothingThatLayReadyWhenItsChannelWasHeldBack() {
        int welcome = 100;
        int letters = 300;
        seal(letters, null);
        AtomicInteger asked = new AtomicInteger();
        instance.courier.replies(_ -> asked.incrementAndGet() > welcome ? AWAY : new Outcome.Accepted("250"));
        Postman postman = instance.postman();
        postman.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !instance.outbox.held().isEmpty() && count("state = 'CLAIMED'") == 0);
        postman.stop();

        // those that were in the hands of others just then, and no more
        assertThat(asked.get()).isBetween(welcome + 1, welcome + Instance.AT_ONCE);
        assertThat(count("state = 'WAITING'")).isEqualTo(letters - welcome);
    }

    @Test
    void asksAServerThatIsAwayWithOneLetterAtATimeLessAndLessOften() {
        instance.courier.replies(_ -> AWAY);
        seal(1, null);
        instance.work();
        seal(50, null);
        List<Long> asked = new ArrayList<>();
        for (int second = 0; second < 900; second++) {
            int before = instance.courier.carried().size();
            instance.work();
            if (instance.courier.carried().size() > before) {
                asked.add((long) second);
            }
            instance.clock.pass(Duration.ofSeconds(1));
        }

        assertThat(asked).containsExactly(30L, 90L, 210L, 510L, 810L);
        assertThat(instance.courier.carried()).hasSize(6);
        instance.courier.replies(_ -> new Outcome.Accepted("250"));
        instance.clock.pass(Duration.ofMinutes(5));
        instance.work();
        instance.work();
        assertThat(count("state = 'ACCEPTED'")).isGreaterThanOrEqualTo(45);
    }

    @Test
    void carriesInTimeWhatWasPutOffByAClockThatWasAhead() {
        Instant right = instance.clock.instant();
        instance.clock.pass(Duration.ofHours(1));
        seal(3, null);
        instance.courier.replies(_ -> new Outcome.Deferred("RCPT 450 4.2.0", "greylisted"));
        Postman postman = instance.postman();
        try {
            postman.start();
            await().until(() -> count("state = 'WAITING' and tries = 1") == 3);

            instance.courier.replies(_ -> new Outcome.Accepted("250"));
            instance.clock.moveTo(right);
            await().until(() -> count("next_try <= created - interval '55 minutes'") == 3);
            instance.clock.pass(Duration.ofMinutes(6));

            await().until(() -> count("state = 'ACCEPTED'") == 3);
        } finally {
            postman.stop();
        }
    }

    @Test
    void r8KeepsWithALetterForWhatItWaited() {
        instance.courier.replies(_ -> AWAY);
        seal(1, null);
        instance.work();
        seal(2, null);
        instance.clock.pass(Duration.ofMinutes(40));
        instance.courier.replies(_ -> new Outcome.Accepted("250"));
        for (int round = 0; round < 5; round++) {
            instance.clock.pass(Duration.ofMinutes(5));
            instance.work();
        }

        assertThat(count("state = 'ACCEPTED'")).isEqualTo(3);
        assertThat(count("not exists (select from delivery.attempt where delivery = id and outcome not like"
                        + " 'accepted%')"))
                .isZero();
    }

    @Test
    void r8KeepsWithALetterForHowLongNobodyWasFreeToCarryIt() {
        DeliveryId soon = instance.seal(ada, "one");
        instance.clock.pass(Duration.ofMinutes(14));
        instance.work();
        DeliveryId late = instance.seal(ada, "two");
        instance.clock.pass(Duration.ofMinutes(16));
        instance.work();

        assertThat(instance.outcomes(soon)).containsExactly("accepted: 250 queued as 7");
        assertThat(instance.outcomes(late))
                .hasSize(2)
                .first(as(STRING))
                .matches("lay ready since \\d\\d:\\d\\d UTC: others before it took as long, or nobody was there to"
                        + " carry it");
    }

    @Test
    void letsOnlyOneInstanceTry() {
        Instance other = instance.another();
        instance.courier.replies(_ -> AWAY);
        seal(10, null);
        instance.holds.begin("EMAIL", instance.clock.instant(), List.of(Duration.ofMinutes(5)), "away");
        instance.clock.pass(Duration.ofMinutes(5));

        assertThat(instance.traffic.closed(EMAIL).probes()).containsExactly("EMAIL");
        assertThat(other.traffic.closed(EMAIL).probes()).isEmpty();
        instance.clock.pass(Duration.ofMinutes(1));
        assertThat(other.traffic.closed(EMAIL).probes())
                .as("the first one died")
                .containsExactly("EMAIL");
    }

    @Test
    void holdsBackOnlyThePlaceThatTakesNoMore() {
        Subscriber bob = ada.at(new Destination(Destination.Channel.EMAIL, "bob@crowded.example"));
        String crowded = Place.of(bob.destination());
        seal(10, crowded);
        instance.courier.replies(_ -> CROWDED);
        instance.work();
        assertThat(instance.outbox.held()).extracting(Hold::name).containsExactly(crowded);

        instance.courier.replies(_ -> new Outcome.Accepted("250"));
        seal(5, "elsewhere");
        seal(5, crowded);
        instance.work();

        assertThat(count("state = 'ACCEPTED' and place = 'elsewhere'")).isEqualTo(5);
        assertThat(count("state = 'ACCEPTED' and place = '" + crowded + "'")).isZero();
        instance.clock.pass(Duration.ofMinutes(5));
        instance.work();
        instance.work();
        assertThat(count("state = 'ACCEPTED' and place = '" + crowded + "'")).isEqualTo(15);
    }

    @Test
    void sendsFewerAtATimeWhereThereIsNoRoomAndMoreAgainWhenThereIs() {
        Lane lane = new Lane();
        assertThat(IntStream.range(0, 10).filter(_ -> lane.enter()).count()).isEqualTo(5);
        assertThat(lane.narrow()).isFalse();
        IntStream.range(0, 5).forEach(_ -> lane.leave());

        assertThat(IntStream.range(0, 10).filter(_ -> lane.enter()).count()).isEqualTo(2);
        lane.widen();
        assertThat(IntStream.range(0, 10).filter(_ -> lane.enter()).count()).isEqualTo(1);
        assertThat(List.of(lane.narrow(), lane.narrow())).containsExactly(false, true);
    }

    @Test
    void triesNoPlaceWhileAllOfItsChannelIsHeldBack() {
        Instant now = instance.clock.instant();
        instance.holds.begin("EMAIL", now, List.of(Duration.ofMinutes(5)), "away");
        instance.holds.begin("crowded", now, List.of(Duration.ofMinutes(1)), "crowded");
        instance.clock.pass(Duration.ofMinutes(2));
        assertThat(instance.traffic.closed(EMAIL).probes()).isEmpty();
        assertThat(instance.traffic.closed(DISCORD).probes()).isEmpty();
        instance.clock.pass(Duration.ofMinutes(4));
        assertThat(instance.traffic.closed(EMAIL).probes()).containsExactly("EMAIL");

        instance.holds.lift("EMAIL", "none", instance.clock.instant());

        assertThat(instance.traffic.closed(DISCORD).probes()).isEmpty();
        assertThat(instance.traffic.closed(EMAIL).probes()).containsExactly("crowded");
    }

    @Test
    void remembersPlacesForAsLongAsSomethingHasToBeKnownOfThem() {
        ClaimedDelivery crowded = to("crowded");
        instance.traffic.enter(crowded);
        instance.traffic.learn(crowded, CROWDED, instance.clock.instant());
        instance.traffic.leave(crowded);
        for (int place = 0; place < 10_000; place++) {
            ClaimedDelivery claim = to("place " + place);
            instance.traffic.enter(claim);
            instance.traffic.learn(claim, new Outcome.Accepted("250"), instance.clock.instant());
            instance.traffic.leave(claim);
        }

        assertThat(instance.traffic.lanes()).isLessThanOrEqualTo(Traffic.MANY_LANES);
        assertThat(IntStream.range(0, 10)
                        .filter(_ -> instance.traffic.enter(crowded))
                        .count())
                .isEqualTo(2);
    }

    private ClaimedDelivery to(String place) {
        Instant now = instance.clock.instant();
        return new ClaimedDelivery(
                new DeliveryId("l"),
                1,
                Letter.Kind.BRIEF,
                EMAIL,
                place,
                ada.id(),
                new BriefId("b"),
                now,
                now,
                1,
                null,
                null,
                null,
                false);
    }

    @Test
    void keepsWhatIsKnownOfAnInstanceThatBrokeOff() {
        DeliveryId id = instance.seal(ada, "one");
        instance.claims.take(EMAIL, instance.clock.instant(), Instance.LEASE, 1, List.of()); // and dies
        instance.database
                .jdbc()
                .sql("update delivery.delivery set leased_until = now() - interval '1 s'")
                .update();

        instance.work();

        assertThat(instance.state(id)).isEqualTo(State.ACCEPTED);
        assertThat(instance.outcomes(id))
                .containsExactly(
                        "broken off: who carried it stopped, and may have sent it", "accepted: 250 queued as 7");
    }

    /** Letters in one statement: answers, which say themselves what they say. */
    private void seal(int letters, @Nullable String place) {
        instance.database
                .jdbc()
                .sql("""
                    insert into delivery.delivery (id, kind, subscriber, brief, channel, place, state, headline, created,
                        deadline, next_try, document, in_reply_to, message_references, subject)
                    select 'l' || (select count(*) from delivery.delivery) + n, 'ANSWER', :subscriber, '', 'EMAIL', :place,
                        'WAITING', 'Answer', :now, :now::timestamptz + interval '12 h', :now, :document, '<q@example.org>', '', 'Re'
                    from generate_series(1, :letters) n
                    """)
                .param("subscriber", ada.id().value())
                .param("place", place)
                .param("now", java.sql.Timestamp.from(instance.clock.instant()))
                .param("document", DocumentJson.write(Instance.document("Answer")))
                .param("letters", letters)
                .update();
    }

    private int count(String which) {
        return instance.database
                .jdbc()
                .sql("select count(*) from delivery.delivery where " + which)
                .query(Integer.class)
                .single();
    }
}
