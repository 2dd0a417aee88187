package app.bellwether.signals;

/** Names one signal for ever; derived from the sentence that it was opened around. */
public record SignalId(String value) implements Comparable<SignalId> {

    @Override
    public int compareTo(SignalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
