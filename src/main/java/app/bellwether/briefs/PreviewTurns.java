package app.bellwether.briefs;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many previews be computed at once; who comes then waits a while for a turn. Safe for threads. */
public final class PreviewTurns {

    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore turns;

    /** @param atOnce how many, at least 1 */
    public PreviewTurns(int atOnce) {
        this.turns = new Semaphore(atOnce, true);
    }

    /** What is computed; empty when no turn came, or who waited is told to stop. */
    public Optional<Preview> take(Supplier<Preview> computing) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(computing.get());
        } finally {
            turns.release();
        }
    }
}
