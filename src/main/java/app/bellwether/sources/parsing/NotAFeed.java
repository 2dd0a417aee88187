package app.bellwether.sources.parsing;

/**
 * Something else than a feed.
 *
 * @param problem what it is instead, as the end of "The source …" in words for an operator
 */
public record NotAFeed(String problem) implements FeedDocument {}
