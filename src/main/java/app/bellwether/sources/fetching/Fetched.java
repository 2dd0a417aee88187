package app.bellwether.sources.fetching;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address. */
public sealed interface Fetched {

    /**
     * The document.
     *
     * @param bytes decoded
     * @param contentType as the server said, null when it did not
     * @param url where it was in the end
     * @param home where to ask next time: as asked, or where that moved to for good
     * @param etag to be sent back as it is, null when there is none
     * @param lastModified to be sent back as it is, null when there is none
     * @param fresh how long the server does not want to be asked again
     */
    // megabytes that are read once; nobody compares two of these
    @SuppressWarnings("ArrayRecordComponent")
    record Document(
            byte[] bytes,
            @Nullable String contentType,
            String url,
            String home,
            @Nullable String etag,
            @Nullable String lastModified,
            Optional<Duration> fresh)
            implements Fetched {}

    /** Nothing changed since it was fetched last. */
    record Unchanged(String home, Optional<Duration> fresh) implements Fetched {}

    /** It was taken away for good. */
    record Gone() implements Fetched {}

    /**
     * It could not be had.
     *
     * @param problem as the end of "The source …" in words for an operator
     * @param retryAfter how long the server does not want to be asked again
     */
    record Refused(String problem, Optional<Duration> retryAfter) implements Fetched {

        Refused(String problem) {
            this(problem, Optional.empty());
        }
    }
}
