package app.bellwether.writing;

import app.bellwether.language.DayOfWriting;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The words of a source that a passage rests on: whole sentences of the text, or the whole title.
 *
 * @param article id of the article
 * @param revision of the article that is quoted
 * @param of which part of it is quoted
 * @param start first UTF-16 unit in that part
 * @param end after the last
 * @param quote the words, equal to that part between start and end
 * @param anchor the words inside the quote that carry the claim; null where nothing is claimed with it
 * @param publisher as a reader sees it
 * @param title of the article
 * @param url where a reader can open it; empty when there is none
 * @param published when
 * @param speaker who said it in an episode or discussion; null in plain articles
 * @param at seconds from the episode's begin; null elsewhere
 * @param language of the words, ISO 639-1; null when it was not kept
 */
public record Citation(
        String article,
        int revision,
        Part of,
        int start,
        int end,
        String quote,
        @Nullable String anchor,
        String publisher,
        String title,
        String url,
        Instant published,
        @Nullable String speaker,
        @Nullable Integer at,
        @Nullable String language) {

    /** The day by which its weekdays are to be read, in UTC. */
    public LocalDate written() {
        return DayOfWriting.of(url, published);
    }

    /** What the words are read as: where no language was kept, they are English. */
    public String languageOrEnglish() {
        return language == null ? "en" : language;
    }

    /** Whether both quote some of the same words, of whatever revision. */
    public boolean overlaps(Citation other) {
        return article.equals(other.article) && of == other.of && start < other.end && other.start < end;
    }

    /** A part of an article that can be quoted. */
    public enum Part {
        TEXT,
        TITLE
    }
}
