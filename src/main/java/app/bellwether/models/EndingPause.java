package app.bellwether.models;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends with the application, however long it was to be. */
final class EndingPause implements Endpoint.Pause {

    private final CountDownLatch stop = new CountDownLatch(1);

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
