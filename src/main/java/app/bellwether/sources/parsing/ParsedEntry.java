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
 * @param people who takes part in an episode, as far as the feed says
 * @param sound what it is heard from
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
        List<Turn> turns,
        List<Person> people,
        Sound sound) {

    public ParsedEntry {
        parts = List.copyOf(parts);
        turns = List.copyOf(turns);
        people = List.copyOf(people);
    }

    /** One that is read and not heard. */
    public ParsedEntry(
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
        this(
                guid,
                link,
                title,
                text,
                form,
                author,
                publisher,
                published,
                stamp,
                language,
                parts,
                turns,
                List.of(),
                Sound.NONE);
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
     * @param language ISO 639-1, null when it is the feed's or none
     * @param use what it is for
     */
    public record Part(String url, String type, @Nullable String language, Use use) {

        /** The words of it, in the feed's language. */
        public Part(String url, String type) {
            this(url, type, null, Use.WORDS);
        }
    }

    /** What a part is for. */
    public enum Use {
        /** What was said. */
        WORDS,
        /** What was said, and when, whatever its type. */
        CAPTIONS,
        /** What it is about when. */
        CHAPTERS
    }

    /**
     * Somebody who can be heard in an episode.
     *
     * @param role such as {@code host} or {@code guest}, in lower case
     */
    public record Person(String name, String role) {}
}
