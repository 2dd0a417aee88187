package app.bellwether.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for what is due and has it carried, several letters at a time, as long as the application runs.
 *
 * <p>It runs in every instance, not in one at a time as a scheduled task would: claims keep instances apart. When the
 * application ends, it takes nothing new and waits for what is under way, since breaking off in the middle of a conversation
 * is what makes a letter go out twice.
 */
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final long LAST_LETTERS_SECONDS = 25;

    private final Claims claims;
    private final Carrier carrier;
    private final Traffic traffic;
    private final Clock clock;
    private final DeliverySettings settings;
    private final Semaphore hands;

    private @Nullable Thread thread;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Postman(Claims claims, Carrier carrier, Traffic traffic, Clock clock, DeliverySettings settings) {
        this.claims = claims;
        this.carrier = carrier;
        this.traffic = traffic;
        this.clock = clock;
        this.settings = settings;
        this.hands = new Semaphore(settings.atOnce());
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        thread = Thread.ofVirtual().name("postman").start(() -> walk(stop));
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            if (hands.tryAcquire(settings.atOnce(), LAST_LETTERS_SECONDS, TimeUnit.SECONDS)) {
                hands.release(settings.atOnce());
            } else {
                LOG.warn("Some letters are still under way; they will be sent again with the same Message-ID");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && thread.isAlive() && stopped.getCount() > 0;
    }

    private void walk(CountDownLatch stop) {
        try {
            while (stop.getCount() > 0) {
                boolean more = round();
                if (!more && stop.await(settings.every().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Claims as many letters as there are free hands. True when there may be more to do at once. */
    private boolean round() throws InterruptedException {
        hands.acquire();
        int free = 1 + hands.drainPermits();
        List<Claim> claimed = List.of();
        try {
            claimed = claimed(free);
        } catch (RuntimeException noStore) {
            LOG.error("What is due cannot be looked up; it will be tried again", noStore);
        }
        hands.release(free - claimed.size());
        claimed.forEach(claim -> Thread.ofVirtual().name("letter-" + claim.id()).start(() -> carry(claim)));
        return claimed.size() == free;
    }

    private List<Claim> claimed(int most) {
        Instant now = clock.instant();
        claims.expire(now);
        Traffic.Closed closed = traffic.closed();
        List<Claim> claimed = new ArrayList<>();
        closed.probes().stream()
                .limit(most)
                .forEach(name -> claimed.addAll(claims.takeOne(now, settings.lease(), name)));
        if (claimed.size() < most) {
            claimed.addAll(claims.take(now, settings.lease(), most - claimed.size(), closed.names()));
        }
        return claimed;
    }

    private void carry(Claim claim) {
        try {
            if (traffic.enter(claim)) {
                carrying(claim);
            } else {
                claims.putBack(claim);
            }
        } catch (RuntimeException broken) {
            LOG.error("Delivery {} broke off; it will be tried again when its lease has ended", claim.id(), broken);
        } finally {
            hands.release();
        }
    }

    private void carrying(Claim claim) {
        try {
            carrier.carry(claim);
        } finally {
            traffic.leave(claim);
        }
    }
}
