package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.briefs.GuestPreviews;
import app.bellwether.briefs.Previews;
import app.bellwether.subscribers.Preferences;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SketchesTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T06:10:00Z"));
    private final AtomicInteger computed = new AtomicInteger();
    private Duration cost = Duration.ZERO;
    private int wishes;
    private final Previews previews = Neighbour.at(Previews.class)
            .when("of", asked -> {
                computed.incrementAndGet();
                clock.pass(cost);
                return JoiningTown.preview();
            })
            .there();
    private final Sketches sketches = new Sketches(previews, new GuestPreviews(previews, clock), clock);

    @Test
    void computesForStrangersOnlySoOftenFromOneNetwork() {
        for (int time = 0; time < 100; time++) {
            sketches.forAStranger(another(), "2001:db8:1:2::" + Integer.toHexString(time));
        }
        assertThat(computed).hasValue(20);
        assertThat(sketches.forAStranger(another(), "192.0.2.7")).isNotNull();

        clock.pass(Duration.ofMinutes(61));

        assertThat(sketches.forAStranger(another(), "2001:db8:1:2::1")).isNotNull();
    }

    @Test
    void computesForAllStrangersTogetherAQuarterOfTheTime() {
        cost = Duration.ofSeconds(2);
        Instant start = clock.instant();
        for (int network = 0; network < 20_000; network++) {
            sketches.forAStranger(another(), "10.0." + network / 250 + "." + network % 250);
            clock.pass(Duration.ofMillis(100));
        }

        double passed = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        assertThat(computed.get() * 2).isBetween((int) (passed / 5), (int) (passed / 4) + 62);
    }

    @Test
    void computesForReadersWhateverStrangersAskFor() {
        cost = Duration.ofMinutes(10);
        assertThat(sketches.forAStranger(another(), "192.0.2.7")).isNotNull();
        assertThat(sketches.forAStranger(another(), "192.0.2.8")).isNull();

        assertThat(sketches.of(another())).isNotNull();
    }

    @Test
    void remembersWhatItComputed() {
        Preferences wish = another();
        for (int time = 0; time < 100; time++) {
            assertThat(sketches.forAStranger(wish, "192.0.2.7")).isNotNull();
        }

        assertThat(computed).hasValue(1);
    }

    private Preferences another() {
        return JoiningTown.ADA.preferences().above(2 + wishes++ / 1e6);
    }
}
