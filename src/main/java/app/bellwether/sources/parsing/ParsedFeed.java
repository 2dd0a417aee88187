package app.bellwether.sources.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was written.
 *
 * @param title one line; empty when it has none
 * @param language its ISO 639-1 code, null when it does not say
 * @param entries in its order
 * @param brokenOff true when the document ends before its end; its last entry, cut in two, is left out
 */
public record ParsedFeed(String title, @Nullable String language, List<ParsedEntry> entries, boolean brokenOff)
        implements FeedDocument {

    public ParsedFeed {
        entries = List.copyOf(entries);
    }
}
