package app.bellwether.models;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends with the application, however long it was to be. */
final class EndingPause implements Endpoint.Pause {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final boolean watched;

    /**
     * A pause.
     *
     * @param watched whether somebody sits before it, who can look sooner than it passes why nothing is there
     */
    EndingPause(boolean watched) {
        this.watched = watched;
    }

    @Override
    public boolean isWorth(AttemptOutcome why) {
        return why.passes() && !(watched && why == AttemptOutcome.UNREACHABLE);
    }

    @Override
    public void of(Duration time) throws InterruptedException {
        if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("Bellwether stops");
        }
    }

    @Override
    public void end() {
        stop.countDown();
    }
}
