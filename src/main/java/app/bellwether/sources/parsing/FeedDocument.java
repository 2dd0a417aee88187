package app.bellwether.sources.parsing;

/** What a feed's address answered with. */
public sealed interface FeedDocument permits ParsedFeed, NotAFeed {}
