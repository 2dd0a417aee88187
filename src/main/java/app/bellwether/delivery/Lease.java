package app.bellwether.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lease of one claimed letter while it is carried. A slow server is no dead instance: it is renewed all the time. What was
 * not renewed in time counts as lost until the database says otherwise.
 */
final class Lease implements Grip {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final DeliveryId letter;
    private final Duration lasts;
    private final BooleanSupplier renewal;
    private final List<Runnable> after = new ArrayList<>();
    private volatile long renewed;
    private volatile boolean slipped;

    /**
     * A lease that was renewed.
     *
     * @param renewed when that was begun, as {@link System#nanoTime} says it
     */
    Lease(DeliveryId letter, Duration lasts, long renewed, BooleanSupplier renewal) {
        this.letter = letter;
        this.lasts = lasts;
        this.renewal = renewal;
        this.renewed = renewed;
    }

    /** Does what it takes until the outcome is recorded, and renews the lease as long as that takes. */
    void holding(Runnable carrying) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> keep(done));
        try {
            carrying.run();
        } finally {
            done.countDown();
            after.forEach(Runnable::run);
        }
    }

    @Override
    public void afterwards(Runnable then) {
        after.add(then);
    }

    private void keep(CountDownLatch done) {
        try {
            while (!done.await(lasts.toMillis() / 3, TimeUnit.MILLISECONDS)) {
                try {
                    renew();
                } catch (RuntimeException notNow) {
                    LOG.warn("The lease of {} could not be renewed; it is tried again", letter, notNow);
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean firm() {
        boolean firm = System.nanoTime() - renewed < lasts.toNanos() / 2 || renewedNow();
        slipped |= !firm;
        return firm;
    }

    /** Whether it was not firm when that was asked, so that the letter is not ours to decide about. */
    boolean slipped() {
        return slipped;
    }

    private boolean renewedNow() {
        try {
            return renew();
        } catch (RuntimeException away) {
            LOG.warn("Whether {} is still ours cannot be found out; it is kept back", letter, away);
            return false;
        }
    }

    private boolean renew() {
        long asked = System.nanoTime();
        if (!renewal.getAsBoolean()) {
            return false;
        }
        renewed = asked;
        return true;
    }
}
