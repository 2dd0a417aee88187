package app.bellwether.sources.polling;

import app.bellwether.sources.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source that was claimed to be asked now.
 *
 * @param name empty until its feed said one
 * @param etag as the server gave it, null when it gave none
 * @param lastModified as the server gave it, null when it gave none
 * @param failures how many tries failed in a row before
 * @param newest of its {@link Rhythm}, as the next two
 */
record DueSource(
        String id,
        String name,
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        int failures,
        @Nullable Instant newest,
        @Nullable Long gapSeconds,
        @Nullable Long wishSeconds) {

    Rhythm rhythm() {
        return new Rhythm(newest, gapSeconds, wishSeconds);
    }

    /** What it is called in the log, where its address might show a secret. */
    String label() {
        return new Origin(id, name, url).label();
    }
}
