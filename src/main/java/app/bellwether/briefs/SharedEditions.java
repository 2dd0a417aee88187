package app.bellwether.briefs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Editions of one instant, each composed once for all readers who are alike. Safe for threads. */
final class SharedEditions {

    /** Readers with the same interests come one after the other, in a few roles and with a few histories. */
    private static final int KEPT = 100;

    private final Map<EditionKey, Edition> kept = new LinkedHashMap<>(KEPT, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<EditionKey, Edition> eldest) {
            return size() > KEPT;
        }
    };

    /** That of those who are alike, composed now if it is of nobody before; it has the number of whoever came first. */
    Edition of(EditionKey alike, Supplier<Edition> composing) {
        Edition known = known(alike);
        if (known != null) {
            return known;
        }
        Edition composed = composing.get(); // two threads may compose the same at once
        synchronized (kept) {
            kept.put(alike, composed);
        }
        return composed;
    }

    private @Nullable Edition known(EditionKey alike) {
        synchronized (kept) {
            return kept.get(alike);
        }
    }
}
