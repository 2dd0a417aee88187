package app.bellwether.web;

import app.bellwether.subscribers.Requests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much this instance computes for people who are not signed in: so many looks of one network within an hour, and for all of
 * them together a part of one processor's time, after as much at once as a busy hour needs.
 */
final class Looks {

    private static final int OF_ONE_NETWORK_AN_HOUR = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    /** They get one second in so many. */
    private static final int ONE_IN = 4;

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** More than come within an hour, unless somebody has that many to come from; then the oldest may begin anew. */
    private static final int NETWORKS = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> looked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > NETWORKS;
        }
    };

    /** When all that was computed will have been made up for. */
    private Instant paid = Instant.EPOCH;

    Looks(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more may be computed now; if so, it counts. */
    synchronized boolean admits(String origin) {
        Instant now = clock.instant();
        if (Duration.between(now, paid).compareTo(AT_ONCE.multipliedBy(ONE_IN)) >= 0) {
            return false;
        }
        Deque<Instant> before = looked.computeIfAbsent(Requests.house(origin), _ -> new ArrayDeque<>());
        while (!before.isEmpty() && before.getFirst().plus(HOUR).isBefore(now)) {
            before.removeFirst();
        }
        return before.size() < OF_ONE_NETWORK_AN_HOUR && before.add(now);
    }

    synchronized void took(Duration time) {
        Instant now = clock.instant();
        paid = (paid.isBefore(now) ? now : paid).plus(time.multipliedBy(ONE_IN));
    }
}
