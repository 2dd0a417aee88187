package app.bellwether.web;

import app.bellwether.briefs.GuestPreviews;
import app.bellwether.briefs.Preview;
import app.bellwether.briefs.PreviewTurns;
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
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What preferences would have given in the last days; computed by few at a time, and remembered for a while. */
@Component
final class Sketches {

    static final int DAYS = 14;

    private static final int REMEMBERED = 200;

    private final Previews previews;
    private final GuestPreviews strangers;
    private final Clock clock;

    /** Few at a time, and those who are signed in never wait for those who are not. */
    private final PreviewTurns readers = new PreviewTurns(2);

    private final Map<Key, Preview> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Preview> eldest) {
            return size() > REMEMBERED;
        }
    };

    Sketches(Previews previews, GuestPreviews strangers, Clock clock) {
        this.previews = previews;
        this.strangers = strangers;
        this.clock = clock;
    }

    private record Key(Preferences preferences, Instant hour) {}

    /** For a page: counts in words, and every brief with its items. */
    record Sketch(int days, String briefs, String items, List<Given> given, String silence) {}

    /** A brief that would have been. */
    record Given(String date, String headline, List<String> items) {}

    /** For a reader; null when too many ask at once. */
    @Nullable
    Sketch of(Preferences preferences) {
        return of(preferences, () -> readers.take(() -> previews.of(Subscriber.nobody(preferences), DAYS)));
    }

    /** For somebody from there who is not signed in; null when so much was computed for such that it has to wait. */
    @Nullable
    Sketch forAStranger(Preferences preferences, String origin) {
        return of(preferences, () -> strangers.of(preferences, DAYS, origin));
    }

    private @Nullable Sketch of(Preferences preferences, Supplier<Optional<Preview>> compute) {
        Key key = new Key(preferences, clock.instant().truncatedTo(ChronoUnit.HOURS));
        Preview preview;
        synchronized (known) {
            preview = known.get(key);
        }
        if (preview == null) {
            preview = compute.get().orElse(null);
        }
        if (preview == null) {
            return null;
        }
        synchronized (known) {
            known.put(key, preview);
        }
        return sketch(preview);
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
