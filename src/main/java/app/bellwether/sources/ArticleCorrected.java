package app.bellwether.sources;

/** An article's publisher changed its words, and the new revision was kept beside the old. Told after commit. */
public record ArticleCorrected(ArticleId article, int revision) {}
