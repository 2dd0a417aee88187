package app.bellwether.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's document gave.
 *
 * @param title of the feed, one line, may be empty
 * @param entries in its order, each item once
 * @param problem why it gave nothing or not all, as the end of "The source …"; null when all is well
 */
public record FeedReading(
        String title, List<FeedEntry> entries, @Nullable String problem) {

    public FeedReading {
        entries = List.copyOf(entries);
    }
}
