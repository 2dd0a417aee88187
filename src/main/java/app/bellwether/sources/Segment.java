package app.bellwether.sources;

import org.jspecify.annotations.Nullable;

/**
 * A part of an article's text that somebody said: a turn of an episode, a comment of a discussion.
 *
 * @param start first UTF-16 unit of the text
 * @param end after the last
 * @param speaker who said it, null when unknown
 * @param at seconds from the episode's begin, null when unknown
 * @param depth a comment's depth below the discussion's top, 0 for an episode
 */
public record Segment(
        int start,
        int end,
        @Nullable String speaker,
        @Nullable Integer at,
        int depth) {}
