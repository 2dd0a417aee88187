package app.bellwether.email;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Connections that are ready for another message, for as long as a server is likely to keep them, too. */
final class KeptConnections implements AutoCloseable {

    /** Some servers wait ten seconds for a command, most of them a minute or more. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(8);

    private final Deque<SmtpConnection> idle = new ArrayDeque<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("kept-connections").factory());

    /**
     * Connections that are kept.
     *
     * @param busy looks after those that are not idle, every two seconds
     */
    KeptConnections(Runnable busy) {
        Runnable sweep = () -> {
            busy.run();
            end(IDLE_NANOS);
        };
        var _ = sweeper.scheduleWithFixedDelay(sweep, 2, 2, TimeUnit.SECONDS);
    }

    /** The one that was used last; null when there is none. */
    @Nullable
    SmtpConnection take() {
        synchronized (idle) {
            return idle.pollLast();
        }
    }

    void giveBack(SmtpConnection connection) {
        synchronized (idle) {
            idle.addLast(connection);
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        end(0);
    }

    private void end(long idleFor) {
        SmtpConnection stale = stale(idleFor);
        while (stale != null) {
            stale.end();
            stale = stale(idleFor);
        }
    }

    private @Nullable SmtpConnection stale(long idleFor) {
        synchronized (idle) {
            SmtpConnection oldest = idle.peekFirst();
            boolean stale = oldest != null && System.nanoTime() - oldest.lastUsed() >= idleFor;
            return stale ? idle.pollFirst() : null;
        }
    }
}
