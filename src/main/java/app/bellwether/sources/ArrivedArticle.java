package app.bellwether.sources;

/**
 * An article with its place in the order of arrival.
 *
 * @param position grows with each arrival and each revision, and becomes visible in order
 */
public record ArrivedArticle(long position, Article article) {}
