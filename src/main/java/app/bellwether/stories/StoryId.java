package app.bellwether.stories;

/** Names one story for ever; derived from the article that began it. */
public record StoryId(String value) implements Comparable<StoryId> {

    @Override
    public int compareTo(StoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
