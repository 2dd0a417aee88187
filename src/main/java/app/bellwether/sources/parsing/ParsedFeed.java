package app.bellwether.sources.parsing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was written.
 *
 * @param title one line; empty when it has none
 * @param language its ISO 639-1 code, null when it does not say
 * @param entries in its order
 * @param wish how long it says that it wants to be left alone, null when it does not
 * @param brokenOff true when the document ends before its end
 * @param cutOff true when its last entry does, too
 */
public record ParsedFeed(
        String title,
        @Nullable String language,
        List<ParsedEntry> entries,
        @Nullable Duration wish,
        boolean brokenOff,
        boolean cutOff)
        implements FeedDocument {

    public ParsedFeed {
        entries = List.copyOf(entries);
    }

    /** A document that is whole. */
    ParsedFeed(String title, @Nullable String language, List<ParsedEntry> entries) {
        this(title, language, entries, null, false, false);
    }

    /** Whether it is the entry in which the document ends. */
    @SuppressWarnings("ReferenceEquality") // another of the same words may stand before it
    public boolean isCutOff(ParsedEntry entry) {
        return cutOff && entry == entries.getLast();
    }
}
