package app.bellwether.briefs;

import app.bellwether.meters.Meters;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What is measured of mornings: what was decided, and how long after it was due. */
@Component
class BriefsMetrics {

    private static final Duration[] AT_MOST = Stream.of(1, 2, 5, 10, 15, 30, 60, 120, 240, 720)
            .map(Duration::ofMinutes)
            .toArray(Duration[]::new);

    private final Meters meters;
    private final Timer lateness;
    private final BriefsSettings settings;
    private final Clock clock;

    BriefsMetrics(Meters meters, BriefsSettings settings, Clock clock) {
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
        this.lateness = meters.timer(
                AT_MOST, "bellwether.brief.lateness", "From when a brief was due until it was sealed for delivery.");
        decided("sealed", 0);
        Stream.of(Silence.Kind.values()).forEach(kind -> decided(word(kind), 0));
    }

    @TransactionalEventListener
    void on(BriefSealed sealed) {
        decided("sealed", 1);
        lateness.record(Duration.between(sealed.deadline().minus(settings.deadline()), clock.instant()));
    }

    @TransactionalEventListener
    void on(FellSilent silent) {
        decided(word(silent.silence().kind()), 1);
    }

    private void decided(String result, int times) {
        meters.counter("bellwether.briefs", "What was decided when a brief was due.", "result", result)
                .increment(times);
    }

    private static String word(Silence.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
