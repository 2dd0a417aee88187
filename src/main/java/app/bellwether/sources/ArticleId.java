package app.bellwether.sources;

/** Names one article for ever; derived from its source and the source's own id for it. */
public record ArticleId(String value) implements Comparable<ArticleId> {

    public ArticleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
