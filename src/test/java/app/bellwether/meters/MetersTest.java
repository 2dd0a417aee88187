package app.bellwether.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources.late",
                "bellwether",
                "bellwether.Late",
                "bellwether.letters.total",
                "bellwether.age.seconds"
            })
    void takesNoNameThatPrometheusWouldNotLike(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> meters.counter(name, "What it counts."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meters.state(Map::of).count("one", name, "What it is."));
    }

    @Test
    void takesNoMeterWithoutHelp() {
        assertThatIllegalArgumentException().isThrownBy(() -> meters.counter("bellwether.letters", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "url", "subscriber", "source", "id"})
    void takesNoLabelInWhichSomebodyCouldStand(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meters.counter("bellwether.letters", "Letters.", label, "x"))
                .withMessageContaining("no label is called " + label);
    }

    @Test
    void saysWhatAGaugeShowsWhereThatIsKnown() {
        meters.state(() -> Map.of("waiting", 3)).count("waiting", "bellwether.rows", "Rows.", "state", "waiting");
        meters.state(() -> {
                    throw new IllegalStateException("no database");
                })
                .count("late", "bellwether.late", "Late.");

        assertThat(meters.shown("bellwether.rows", "state", "waiting")).hasValue(3);
        assertThat(meters.shown("bellwether.rows", "state", "claimed")).isEmpty();
        assertThat(meters.shown("bellwether.late")).isEmpty();
        assertThat(meters.shown("bellwether.nothing")).isEmpty();
    }

    @Test
    void readsOnceForAllOfItsGauges() {
        AtomicInteger asked = new AtomicInteger();
        meters.state(() -> Map.of("waiting", 3 + asked.getAndIncrement(), "age", 1.5))
                .count("waiting", "bellwether.rows", "Rows.", "state", "waiting")
                .count("claimed", "bellwether.rows", "Rows.", "state", "claimed")
                .seconds("age", "bellwether.oldest", "Age.");

        assertThat(gauge("bellwether.rows", "waiting")).isEqualTo(3);
        assertThat(gauge("bellwether.rows", "claimed")).isZero();
        assertThat(registry.get("bellwether.oldest").gauge().value()).isEqualTo(1.5);
        assertThat(gauge("bellwether.rows", "waiting")).isEqualTo(3);
        assertThat(asked).hasValue(1);
    }

    @Test
    void readsAgainWhenWhatWasReadIsOld() {
        AtomicInteger asked = new AtomicInteger();
        meters.state(Duration.ZERO, () -> Map.of("waiting", asked.incrementAndGet()))
                .count("waiting", "bellwether.rows", "Rows.", "state", "waiting");

        assertThat(gauge("bellwether.rows", "waiting")).isEqualTo(1);
        assertThat(gauge("bellwether.rows", "waiting")).isEqualTo(2);
    }

    @Test
    void isNoNumberWhileItCannotBeRead() {
        meters.state(() -> {
                    throw new IllegalStateException("away");
                })
                .count("waiting", "bellwether.rows", "Rows.", "state", "waiting")
                .isThere("bellwether.up", "Whether it is there.");

        assertThat(gauge("bellwether.rows", "waiting")).isNaN();
        assertThat(registry.get("bellwether.up").gauge().value()).isZero();
    }

    /** As a pool does that has no connection to give: a scrape must not wait for each of its gauges. */
    @Test
    void waitsOnceForAllThatDoesNotCome() {
        CountDownLatch away = new CountDownLatch(1);
        for (String state : new String[] {"a", "b", "c", "d", "e"}) {
            meters.state(() -> after(away, 1)).count("waiting", "bellwether.rows", "Rows.", "state", state);
        }

        long began = System.nanoTime();
        for (String state : new String[] {"a", "b", "c", "d", "e"}) {
            assertThat(gauge("bellwether.rows", state)).isNaN();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        away.countDown();
    }

    @Test
    void showsTheNextTimeWhatTookLongerThanAnybodyWaits() {
        CountDownLatch away = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        meters.state(Duration.ofMillis(1900), () -> after(away, asked.incrementAndGet()))
                .count("waiting", "bellwether.rows", "Rows.", "state", "waiting");
        assertThat(gauge("bellwether.rows", "waiting")).isNaN();

        away.countDown();

        await().atMost(Duration.ofSeconds(1)).until(() -> gauge("bellwether.rows", "waiting") == 1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void showsWhatThereWasWhileItIsReadAgain() {
        CountDownLatch away = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        meters.state(Duration.ZERO, () -> asked.incrementAndGet() == 1 ? Map.of("waiting", 1) : after(away, 2))
                .count("waiting", "bellwether.rows", "Rows.", "state", "waiting");
        assertThat(gauge("bellwether.rows", "waiting")).isEqualTo(1);
        assertThat(gauge("bellwether.rows", "waiting")).isEqualTo(1);

        away.countDown();

        await().atMost(Duration.ofSeconds(5)).until(() -> gauge("bellwether.rows", "waiting") == 2);
    }

    @Test
    void isNoNumberWhenItWasNotReadForLong() {
        CountDownLatch away = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        new State(
                        registry,
                        Duration.ZERO,
                        Duration.ofMillis(1),
                        () -> asked.incrementAndGet() == 1 ? Map.of("waiting", 1) : after(away, 2),
                        new Patience())
                .count("waiting", "bellwether.rows", "Rows.", "state", "waiting");

        assertThat(gauge("bellwether.rows", "waiting")).isEqualTo(1);
        assertThat(gauge("bellwether.rows", "waiting")).isNaN();
        away.countDown();
    }

    /** One statement that is slow says nothing of the others, nor that the database is gone. */
    @Test
    void makesNothingElseUnknownByOneThatIsSlow() {
        CountDownLatch away = new CountDownLatch(1);
        meters.state(Duration.ZERO, () -> Map.of("waiting", 3))
                .count("waiting", "bellwether.rows", "Rows.", "state", "quick");
        meters.state(() -> after(away, 1)).count("waiting", "bellwether.rows", "Rows.", "state", "slow");
        meters.state(() -> after(away, 100, 1)).isThere("bellwether.up", "Whether it is there.");
        assertThat(gauge("bellwether.rows", "quick")).isEqualTo(3);

        assertThat(gauge("bellwether.rows", "slow")).isNaN();

        assertThat(gauge("bellwether.rows", "quick")).isEqualTo(3);
        assertThat(registry.get("bellwether.up").gauge().value()).isEqualTo(1);
        away.countDown();
    }

    private static Map<String, Integer> after(CountDownLatch latch, int rows) {
        return after(latch, TimeUnit.MINUTES.toMillis(1), rows);
    }

    /** At the latest after so long. */
    private static Map<String, Integer> after(CountDownLatch latch, long millis, int rows) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return Map.of("waiting", rows);
    }

    private double gauge(String name, String state) {
        return registry.get(name).tag("state", state).gauge().value();
    }
}
