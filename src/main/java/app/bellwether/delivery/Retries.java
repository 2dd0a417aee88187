package app.bellwether.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait after a letter was deferred. As Postfix does it: what is deferred by greylisting passes at the second or
 * third try, what is out of order for long is not asked all the time.
 */
final class Retries {

    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(40),
            Duration.ofMinutes(67));

    private Retries() {}

    /** After so many tries. */
    static Duration after(int tries) {
        return WAITS.get(Math.clamp(tries - 1L, 0, WAITS.size() - 1));
    }
}
