package app.bellwether.sources;

/** Names one article for ever; derived from its source and the source's own id for it. */
public record ArticleId(String value) implements Comparable<ArticleId> {

    public ArticleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
    }

    /** The id of the item that a source calls by that name; the same whenever and wherever it is read. */
    public static ArticleId of(String source, String name) {
        return new ArticleId(Digests.sha256(source + "\n" + name).substring(0, 32));
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
