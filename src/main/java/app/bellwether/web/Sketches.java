package app.bellwether.web;

import app.bellwether.briefs.Preview;
import app.bellwether.briefs.Previews;
import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Subscriber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What preferences would have given in the last days; computed by few at a time, and remembered for a while. */
@Component
final class Sketches {

    static final int DAYS = 14;

    private static final int AT_ONCE = 2;
    private static final int REMEMBERED = 200;
    private static final long PATIENCE_SECONDS = 20;

    private final Previews previews;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final Map<Key, Preview> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Preview> eldest) {
            return size() > REMEMBERED;
        }
    };

    Sketches(Previews previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    private record Key(Preferences preferences, Instant hour) {}

    /** For a page: counts in words, and every brief with its items. */
    record Sketch(int days, String briefs, String items, List<Given> given, String silence) {}

    /** A brief that would have been. */
    record Given(String date, String headline, List<String> items) {}

    /** Null when too many ask at once. */
    @Nullable
    Sketch of(Preferences preferences) {
        Key key = new Key(preferences, clock.instant().truncatedTo(ChronoUnit.HOURS));
        synchronized (known) {
            Preview preview = known.get(key);
            if (preview != null) {
                return sketch(preview);
            }
        }
        Preview preview = computed(preferences);
        if (preview == null) {
            return null;
        }
        synchronized (known) {
            known.put(key, preview);
        }
        return sketch(preview);
    }

    private @Nullable Preview computed(Preferences preferences) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return null;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            return previews.of(Subscriber.nobody(preferences), DAYS);
        } finally {
            room.release();
        }
    }

    private static Sketch sketch(Preview preview) {
        return new Sketch(
                preview.days(),
                Plain.count(preview.given().size(), "brief", "briefs"),
                Plain.count(preview.items(), "item", "items"),
                preview.given().reversed().stream()
                        .map(given -> new Given(
                                Times.shortDay(given.date()),
                                Clean.line(given.headline()),
                                given.items().stream().map(Clean::line).toList()))
                        .toList(),
                Clean.line(preview.silence()));
    }
}
