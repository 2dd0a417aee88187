package app.bellwether.sources;

import java.time.Instant;
import java.util.List;

/** What is read, and how that goes. */
public interface Sources {

    /** All sources, by name. */
    List<SourceHealth> health();

    /** How many articles of all of them are kept. */
    int articles();

    /** True when every source that is due has been asked since it became due, so that nothing known of is still unread. */
    boolean caughtUp();

    /**
     * Which sources have been read since then.
     *
     * @return total, read, and the failed ones with their problem in a reader's words
     */
    Coverage coverage(Instant since);

    /**
     * What was read of what should be.
     *
     * @param sources how many there are, those that are gone for good excepted
     * @param read how many of them were read
     * @param failed the others; {@code sources == read + failed.size()}
     */
    record Coverage(int sources, int read, List<Failure> failed) {

        /** A source that could not be read, and why, in a reader's words. */
        public record Failure(String name, String reason) {}
    }
}
