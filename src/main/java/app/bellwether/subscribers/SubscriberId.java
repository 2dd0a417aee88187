package app.bellwether.subscribers;

/** Names one subscriber; says nothing about who it is. */
public record SubscriberId(String value) implements Comparable<SubscriberId> {

    @Override
    public int compareTo(SubscriberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
