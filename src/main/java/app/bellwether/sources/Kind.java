package app.bellwether.sources;

/** What sort of item an article is. */
public enum Kind {
    ARTICLE,
    EPISODE,
    DISCUSSION,
    NEWSLETTER
}
