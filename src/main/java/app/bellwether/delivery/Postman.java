package app.bellwether.delivery;

import app.bellwether.subscribers.Destination;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has what is due carried, each channel by itself, as long as the application runs.
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

    private volatile List<Walk> walks = List.of();

    Postman(Claims claims, Carrier carrier, Traffic traffic, Clock clock, DeliverySettings settings) {
        this.claims = claims;
        this.carrier = carrier;
        this.traffic = traffic;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        walks = Stream.of(Destination.Channel.values())
                .map(channel -> new Walk(channel, claims, carrier, traffic, clock, settings))
                .toList();
        walks.forEach(Walk::begin);
    }

    @Override
    public void stop() {
        List<Walk> ending = walks;
        walks = List.of();
        ending.forEach(Walk::end);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_LETTERS_SECONDS);
        try {
            for (Walk walk : ending) {
                if (!walk.ended(Duration.ofNanos(end - System.nanoTime()))) {
                    LOG.warn("Some letters are still under way; they will be sent again with the same Message-ID");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !walks.isEmpty();
    }
}
