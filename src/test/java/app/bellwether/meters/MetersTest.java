package app.bellwether.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
            meters.state(() -> {
                        try {
                            away.await();
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                        return Map.of("waiting", 1);
                    })
                    .count("waiting", "bellwether.rows", "Rows.", "state", state);
        }

        long began = System.nanoTime();
        for (String state : new String[] {"a", "b", "c", "d", "e"}) {
            assertThat(gauge("bellwether.rows", state)).isNaN();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        away.countDown();
    }

    private double gauge(String name, String state) {
        return registry.get(name).tag("state", state).gauge().value();
    }
}
