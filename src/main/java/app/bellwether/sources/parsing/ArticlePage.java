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
 */
public record ArticlePage(
        String title, @Nullable String author, @Nullable Instant published, String text) {}
