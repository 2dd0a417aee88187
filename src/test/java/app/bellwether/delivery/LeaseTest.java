package app.bellwether.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Duration SHORT = Duration.ofMillis(60);

    /** A database that did not answer once had ended all renewals, and another instance could send the letter, too (R7). */
    @Test
    void r7GoesOnBeingRenewedAfterARenewalThatFailed() {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch renewed = new CountDownLatch(2);
        Lease lease = new Lease(new DeliveryId("letter"), SHORT, System.nanoTime(), () -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            renewed.countDown();
            return true;
        });

        lease.holding(() -> {
            try {
                assertThat(renewed.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(asked.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void r7KeepsALetterBackWhoseLeaseCannotBeAskedFor() {
        Lease lease = new Lease(new DeliveryId("letter"), Duration.ZERO, System.nanoTime(), () -> {
            throw new IllegalStateException("the database is away");
        });

        assertThat(lease.slipped()).isFalse();
        assertThat(lease.firm()).isFalse();
        assertThat(lease.slipped()).isTrue();
    }
}
