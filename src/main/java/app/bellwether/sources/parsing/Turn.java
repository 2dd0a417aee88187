package app.bellwether.sources.parsing;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text that somebody said.
 *
 * @param start first UTF-16 unit of the text
 * @param end after the last
 * @param speaker null when unknown
 * @param at seconds from the begin, null when unknown
 * @param depth a comment's, below the top
 */
public record Turn(
        int start,
        int end,
        @Nullable String speaker,
        @Nullable Integer at,
        int depth) {}
