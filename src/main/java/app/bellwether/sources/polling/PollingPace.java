package app.bellwether.sources.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a source is asked again: not before our interval, nor before the server wishes; less and less while it fails. */
record PollingPace(Duration interval) {

    private static final Duration SELDOM = Duration.ofDays(1);

    Instant afterReading(Instant now, Optional<Duration> fresh) {
        return now.plus(longer(interval, fresh));
    }

    /**
     * After it could not be read.
     *
     * @param failures in a row, this one included
     */
    Instant afterFailing(Instant now, int failures, Optional<Duration> retryAfter) {
        var doubled = interval.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        var bounded = doubled.compareTo(SELDOM) > 0 ? SELDOM : doubled;
        return now.plus(longer(longer(interval, Optional.of(bounded)), retryAfter));
    }

    private static Duration longer(Duration one, Optional<Duration> other) {
        return other.filter(it -> it.compareTo(one) > 0).orElse(one);
    }
}
