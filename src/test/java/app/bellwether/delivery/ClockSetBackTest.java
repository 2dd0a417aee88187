package app.bellwether.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Destination.Channel;
import app.bellwether.subscribers.Subscriber;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits by a clock that turned out to be ahead, when several instances find that out. */
class ClockSetBackTest {

    private final Instance instance = new Instance();
    private final Subscriber ada = instance.subscribers.ada();
    private final Instant ahead = instance.clock.instant();
    private final Instant right = ahead.minus(Duration.ofHours(2));

    @Test
    void makesWhatWasNeverTriedDueAtOnceAndWhatWasDeferredWaitItsTimeOnce() {
        DeliveryId untried = instance.seal(ada, "untried");
        DeliveryId deferred = instance.seal(ada, "deferred");
        instance.database
                .jdbc()
                .sql("update delivery.delivery set tries = 2, next_try = :later where id = :id")
                .param("later", Timestamp.from(ahead.plus(Duration.ofMinutes(10))))
                .param("id", deferred.value())
                .update();

        instance.claims.setBack(Channel.EMAIL, right);
        instance.claims.setBack(Channel.EMAIL, right.plusSeconds(1)); // another instance

        assertThat(nextTry(untried)).isEqualTo(right);
        assertThat(nextTry(deferred)).isEqualTo(right.plus(Duration.ofMinutes(10)));
    }

    @Test
    void holdsNothingBackSoonerOrLonger() {
        instance.holds.begin("EMAIL", ahead, List.of(Duration.ofMinutes(5)), "421 busy");

        instance.claims.setBack(Channel.EMAIL, right);
        instance.claims.setBack(Channel.DISCORD, right);
        instance.another().claims.setBack(Channel.EMAIL, right.plusSeconds(1));

        assertThat(instance.holds.all())
                .singleElement()
                .extracting(Hold::until)
                .isEqualTo(right.plus(Duration.ofMinutes(5)));
    }

    private Instant nextTry(DeliveryId id) {
        return instance.database
                .jdbc()
                .sql("select next_try from delivery.delivery where id = :id")
                .param("id", id.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
