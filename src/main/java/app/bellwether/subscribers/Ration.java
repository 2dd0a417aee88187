package app.bellwether.subscribers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each may do something within a while. Counts for this instance only, and from its start. Safe for threads. */
public final class Ration {

    /** More than come within the while, unless somebody has that many to come from; then the oldest may begin anew. */
    private static final int NAMES = 20_000;

    private final int most;
    private final Duration within;
    private final Clock clock;
    private final Map<String, Deque<Instant>> done = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > NAMES;
        }
    };

    /** So often within that. */
    public Ration(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /** Whether who has that name may do it now; if so, it counts. */
    public synchronized boolean admits(String name) {
        Instant now = clock.instant();
        Deque<Instant> before = done.computeIfAbsent(name, _ -> new ArrayDeque<>());
        while (!before.isEmpty() && before.getFirst().plus(within).isBefore(now)) {
            before.removeFirst();
        }
        return before.size() < most && before.add(now);
    }
}
