package app.bellwether.sources;

import app.bellwether.sources.parsing.ArticlePages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds the article on a web page; needs no network. */
public final class Pages {

    private Pages() {}

    /** The article on the page that was fetched from there. */
    public static Extract extract(byte[] page, String url) {
        var found = ArticlePages.read(page, null, url);
        return new Extract(
                found.title(), found.author(), found.published(), found.text(), found.paid(), found.instead());
    }

    /**
     * What the page says.
     *
     * @param title one line; may be empty
     * @param author null when unknown
     * @param published null when unknown
     * @param text paragraphs, divided by a blank line; may be empty
     * @param paid whether its publisher says that it is to be paid for; then there may be only its beginning
     * @param instead what the page does instead of telling anything, as the end of "The page …"; null when it tells something
     */
    public record Extract(
            String title,
            @Nullable String author,
            @Nullable Instant published,
            String text,
            boolean paid,
            @Nullable String instead) {}
}
