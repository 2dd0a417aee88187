package app.bellwether.sources.parsing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells, without what surrounds it.
 *
 * @param title one line; may be empty
 * @param author null when unknown
 * @param published null when unknown
 * @param text paragraphs; may be empty
 * @param paid whether its publisher says that it is to be paid for; then there may be only its beginning
 * @param instead what the page does instead of telling anything, as the end of "The page …"; null when it tells something
 */
public record ArticlePage(
        String title,
        @Nullable String author,
        @Nullable Instant published,
        String text,
        boolean paid,
        @Nullable String instead) {}
