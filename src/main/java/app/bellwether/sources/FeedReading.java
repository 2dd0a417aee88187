package app.bellwether.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's document gave.
 *
 * @param title of the feed, one line, may be empty
 * @param listed all that stands in it, in its order
 * @param wish how long it says that it wants to be left alone, null when it does not
 * @param problem why it gave nothing or not all, as the end of "The source …"; null when all is well
 */
public record FeedReading(
        String title,
        List<Listed> listed,
        @Nullable Duration wish,
        @Nullable String problem) {

    public FeedReading {
        listed = List.copyOf(listed);
    }

    /** What is worth keeping of it, each item once. */
    public List<FeedEntry> entries() {
        return listed.stream().filter(Listed::kept).map(Listed::entry).toList();
    }

    /**
     * One entry as it stands in the document.
     *
     * @param dated when the feed says it was published, null when it does not or not so that it can be read
     * @param why it is left out, as the end of "It …"; null when it is kept
     */
    public record Listed(
            FeedEntry entry,
            @Nullable Instant dated,
            @Nullable String why) {

        /** Whether it is an item of its own that says something. */
        public boolean kept() {
            return why == null;
        }
    }
}
