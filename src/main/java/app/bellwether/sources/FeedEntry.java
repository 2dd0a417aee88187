package app.bellwether.sources;

import app.bellwether.sources.parsing.ParsedEntry.Part;
import app.bellwether.sources.parsing.Spoken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed, made an article.
 *
 * @param article in its first revision
 * @param guid the feed's own id of it, null when it has none
 * @param keys each of which names the same item in the same source, the best first
 * @param stamp equal as long as the feed says the same of it
 * @param parts what more of it is to be fetched
 */
public record FeedEntry(Article article, @Nullable String guid, List<String> keys, String stamp, List<Part> parts) {

    public FeedEntry {
        keys = List.copyOf(keys);
        parts = List.copyOf(parts);
    }

    /** The same with another text, in which nobody in particular speaks. */
    public FeedEntry withText(String text) {
        return with(text, List.of(), article.extent());
    }

    /** The same, of whose text there is so much. */
    public FeedEntry withExtent(Extent extent) {
        return with(article.text(), article.segments(), extent);
    }

    /** The same with what was said. */
    public FeedEntry withSpoken(Spoken spoken) {
        return with(spoken.text(), Feeds.segments(spoken.turns()), article.extent());
    }

    private FeedEntry with(String text, List<Segment> segments, Extent extent) {
        return new FeedEntry(article.withText(text, segments, extent), guid, keys, stamp, parts);
    }
}
