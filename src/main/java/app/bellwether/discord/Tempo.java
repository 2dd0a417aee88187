package app.bellwether.discord;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Spaces requests so that no more than 48 begin in a second. Discord takes 50 of a bot and counts those beyond as invalid, of which
 * too many lock out its address.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit">Global Rate Limit</a>
 */
final class Tempo {

    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(1) / 48;

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** Waits for its turn. */
    void step() {
        long now = System.nanoTime();
        long turn = next.getAndUpdate(before -> Math.max(before, now) + BETWEEN);
        for (long wait = turn - now; wait > 0; wait = turn - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
