package app.bellwether.sources.fetching;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of fetching an address into a file. */
public sealed interface Saved {

    /**
     * All of it is there.
     *
     * @param bytes how many they are
     * @param contentType as the server said, null when it did not
     * @param url where it was in the end
     */
    record Whole(long bytes, @Nullable String contentType, String url) implements Saved {}

    /** It is larger than was allowed; what there is in the file is a part of it. */
    record TooMuch() implements Saved {}

    /**
     * It could not be had.
     *
     * @param problem as the end of "It …" in words for an operator
     * @param retryAfter how long the server does not want to be asked again
     */
    record Missed(String problem, Optional<Duration> retryAfter) implements Saved {}
}
