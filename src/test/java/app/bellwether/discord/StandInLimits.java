package app.bellwether.discord;

import app.bellwether.discord.StandInRoutes.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The limits that Discord documents: 50 requests a second in all; and as observed, 5 messages in 5 seconds a channel. */
final class StandInLimits {

    private final Map<String, Deque<Long>> recent = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** Null when it may be answered; its headers are set. */
    @Nullable
    Answer refused(String route, HttpServletResponse response) {
        long now = System.nanoTime();
        if (tooMany("all", 50, 1_000_000_000L, now)) {
            return Answer.limit("1", true);
        }
        boolean message = route.matches("POST channels/\\d+/messages");
        if (message && tooMany(route, 5, 5_000_000_000L, now)) {
            return Answer.limit("5", false);
        }
        if (message) {
            Deque<Long> mine = recent.getOrDefault(route, new ArrayDeque<>());
            response.setHeader("X-RateLimit-Bucket", "messages");
            response.setHeader("X-RateLimit-Limit", "5");
            response.setHeader("X-RateLimit-Remaining", Integer.toString(5 - mine.size()));
            double reset = 5 - (now - mine.getFirst()) / 1e9;
            response.setHeader("X-RateLimit-Reset-After", Double.toString(reset));
            response.setHeader("X-RateLimit-Reset", Double.toString(System.currentTimeMillis() / 1e3 + reset));
        }
        return null;
    }

    int refusals() {
        return refusals.get();
    }

    private boolean tooMany(String bucket, int most, long span, long now) {
        Deque<Long> times = recent.computeIfAbsent(bucket, _ -> new ArrayDeque<>());
        synchronized (times) {
            while (!times.isEmpty() && now - times.peekFirst() >= span) {
                times.removeFirst();
            }
            if (times.size() >= most) {
                refusals.incrementAndGet();
                return true;
            }
            times.addLast(now);
            return false;
        }
    }
}
