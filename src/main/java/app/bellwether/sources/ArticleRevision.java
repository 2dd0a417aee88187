package app.bellwether.sources;

/**
 * An article as it was read once.
 *
 * @param revision counted from 1
 */
public record ArticleRevision(ArticleId article, int revision) {}
