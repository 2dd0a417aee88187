package app.bellwether.briefs;

/** Names one brief for ever; derived from subscriber, local date and slot. */
public record BriefId(String value) implements Comparable<BriefId> {

    @Override
    public int compareTo(BriefId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
