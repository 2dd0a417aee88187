package app.bellwether.sources.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a source is asked again: as often as it brings something, within our bounds, and never before its server wishes; less and less while
 * it fails.
 *
 * @param shortest how long one is left alone that brings something all the time
 * @param longest how long one is left alone that brings nothing
 */
record PollingPace(Duration shortest, Duration longest) {

    private static final Duration SELDOM = Duration.ofDays(1);

    /** All alike. */
    PollingPace(Duration interval) {
        this(interval, interval);
    }

    /** @param fresh how long its server says that its answer stays fresh, which counts beyond our bounds */
    Instant afterReading(Instant now, Rhythm rhythm, Optional<Duration> fresh) {
        return now.plus(longer(within(rhythm.rest(now)), fresh));
    }

    private Duration within(Duration rest) {
        return rest.compareTo(shortest) < 0 ? shortest : rest.compareTo(longest) > 0 ? longest : rest;
    }

    /**
     * After it could not be read.
     *
     * @param failures in a row, this one included
     */
    Instant afterFailing(Instant now, int failures, Optional<Duration> retryAfter) {
        var doubled = shortest.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        var bounded = doubled.compareTo(SELDOM) > 0 ? SELDOM : doubled;
        return now.plus(longer(longer(shortest, Optional.of(bounded)), retryAfter));
    }

    private static Duration longer(Duration one, Optional<Duration> other) {
        return other.filter(it -> it.compareTo(one) > 0).orElse(one);
    }
}
