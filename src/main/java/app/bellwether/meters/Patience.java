package app.bellwether.meters;

import java.util.concurrent.TimeUnit;

/** How long may be waited for what is read; once for all, when it does not come, so that a look at all of it does not hang. */
final class Patience {

    static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long LOST_FOR_NANOS = TimeUnit.SECONDS.toNanos(10);

    private volatile long lostUntil = System.nanoTime();

    long nanos() {
        return System.nanoTime() - lostUntil < 0 ? 0 : MOST_NANOS;
    }

    void lose() {
        lostUntil = System.nanoTime() + LOST_FOR_NANOS;
    }
}
