package app.bellwether.discord;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Spaces requests so that no more than 43 begin in a second. Discord takes 50 of a bot, stops all of them for a while for one beyond,
 * and counts it as invalid, of which too many lock out its address; what begins evenly does not arrive so.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit">Global Rate Limit</a>
 */
final class Tempo {

    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(1) / 43;

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
