package app.bellwether.sources.polling;

import app.bellwether.sources.FeedReading;
import app.bellwether.sources.FeedReading.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a source brings something.
 *
 * @param newest when it last did, null when that is not known
 * @param gapSeconds how far its newest items lie apart, null when it dates fewer than two
 * @param wishSeconds how long its feed says that it wants to be left alone, null when it does not
 */
record Rhythm(
        @Nullable Instant newest,
        @Nullable Long gapSeconds,
        @Nullable Long wishSeconds) {

    static final Rhythm UNKNOWN = new Rhythm(null, null, null);

    /** So many of the newest tell how it goes these days. */
    private static final int NEWEST = 10;

    /** Who brings something every hour is asked every half hour. */
    private static final int OFTENER = 2;

    /** Who sleeps at night is asked every half hour after eight hours, and seldom only when it is silent for days. */
    private static final int SILENCE = 16;

    /**
     * As of a reading.
     *
     * @param news whether something of it is new, which is what there is to go by where nothing is dated
     */
    static Rhythm of(FeedReading reading, boolean news, Rhythm before, Instant now) {
        var dated = reading.listed().stream()
                .map(Listed::dated)
                .filter(Objects::nonNull)
                .filter(date -> !date.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .limit(NEWEST)
                .toList();
        var wish = reading.wish() == null ? null : (Long) reading.wish().toSeconds();
        if (dated.isEmpty()) {
            return new Rhythm(news ? now : before.newest, null, wish);
        }
        var span = Duration.between(dated.getLast(), dated.getFirst()).toSeconds();
        return new Rhythm(dated.getFirst(), dated.size() < 2 ? null : (Long) (span / (dated.size() - 1)), wish);
    }

    /** How long it can be left alone; nothing where nothing is known. */
    Duration rest(Instant now) {
        var gap = gapSeconds == null ? 0 : gapSeconds / OFTENER;
        var silence =
                newest == null ? 0 : Math.max(0, Duration.between(newest, now).toSeconds()) / SILENCE;
        var wish = wishSeconds == null ? 0 : wishSeconds;
        return Duration.ofSeconds(Math.max(wish, Math.max(gap, silence)));
    }
}
