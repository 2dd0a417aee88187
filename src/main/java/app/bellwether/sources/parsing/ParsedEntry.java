package app.bellwether.sources.parsing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, in plain text.
 *
 * @param guid its id as the feed gives it, null when it gives none
 * @param link where a reader can open it: http or https, null when there is none
 * @param title one line; empty when it has none
 * @param text paragraphs, the longest the feed has of it; may be empty
 * @param form what sort of item it is
 * @param author null when unknown
 * @param publisher whom the feed took it from, null when it does not say
 * @param published null when absent or unreadable
 * @param stamp changes when the item does, as far as the feed tells; beside title and text
 * @param language ISO 639-1, null when it does not say
 * @param parts what more there is to fetch: transcripts, comments
 * @param turns who said what of the text; empty for most
 */
public record ParsedEntry(
        @Nullable String guid,
        @Nullable String link,
        String title,
        String text,
        Form form,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable Instant published,
        String stamp,
        @Nullable String language,
        List<Part> parts,
        List<Turn> turns) {

    public ParsedEntry {
        parts = List.copyOf(parts);
        turns = List.copyOf(turns);
    }

    /** What sort of item an entry is. */
    public enum Form {
        ARTICLE,
        EPISODE,
        DISCUSSION,
        NEWSLETTER
    }

    /**
     * Something that belongs to the entry and is fetched on its own.
     *
     * @param type a media type, empty when unknown
     */
    public record Part(String url, String type) {}
}
