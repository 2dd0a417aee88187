package app.bellwether.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reading a source goes.
 *
 * @param id of the source
 * @param name as an operator sees it
 * @param url that is polled; for a newsletter the address or List-Id of its mails
 * @param state how it goes
 * @param tried when it was last asked, null when never
 * @param read when it was last read without error, null when never
 * @param problem why it could not be read at the last try, in words for an operator, what only they need behind a semicolon; null when it could
 * @param failures how many tries failed in a row
 */
public record SourceHealth(
        String id,
        String name,
        String url,
        State state,
        @Nullable Instant tried,
        @Nullable Instant read,
        @Nullable String problem,
        int failures) {

    /** How reading a source goes. */
    public enum State {
        NEW,
        READ,
        FAILING,
        GONE,
        /** An operator holds it: it is not asked, however it went before. */
        HELD
    }
}
