package app.bellwether.briefs;

import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Ration;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.Subscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How much this instance computes for people whom it does not know, on pages and in Discord: one preview at a time, so many for one
 * network or person within an hour, and for all of them together a part of one processor's time, after as much at once as a busy
 * hour needs.
 */
@Component
public final class GuestPreviews {

    private static final int OF_ONE_AN_HOUR = 20;

    /** They get one second in so many. */
    private static final int ONE_IN = 4;

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Previews previews;
    private final Clock clock;
    private final Ration looked;
    private final PreviewTurns turns = new PreviewTurns(1);

    /** When all that was computed will have been made up for. */
    private Instant paid = Instant.EPOCH;

    /** With nothing computed yet. */
    public GuestPreviews(Previews previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
        this.looked = new Ration(OF_ONE_AN_HOUR, Duration.ofHours(1), clock);
    }

    /**
     * What the last days would have given somebody who is sent nothing yet.
     *
     * @param origin whence they ask: a network address, or what {@link Requests#DISCORD} says
     * @return empty when so much was computed that it has to wait
     */
    public Optional<Preview> of(Preferences wish, int days, String origin) {
        return admits(origin) ? turns.take(() -> timed(wish, days)) : Optional.empty();
    }

    private synchronized boolean admits(String origin) {
        boolean behind = Duration.between(clock.instant(), paid).compareTo(AT_ONCE.multipliedBy(ONE_IN)) >= 0;
        return !behind && looked.admits(Requests.house(origin));
    }

    private Preview timed(Preferences wish, int days) {
        Instant began = clock.instant();
        try {
            return previews.of(Subscriber.nobody(wish), days);
        } finally {
            took(Duration.between(began, clock.instant()));
        }
    }

    private synchronized void took(Duration time) {
        Instant now = clock.instant();
        paid = (paid.isBefore(now) ? now : paid).plus(time.multipliedBy(ONE_IN));
    }
}
