package app.bellwether.matching;

import app.bellwether.signals.SignalId;

/**
 * Names something that can stand in a brief.
 *
 * @param type what it is
 * @param id of the signal, story, quick hit, insight or discussion
 */
public record ItemRef(Type type, String id) implements Comparable<ItemRef> {

    /** What can stand in a brief. */
    public enum Type {
        SIGNAL,
        HIT,
        INSIGHT,
        DIGEST
    }

    /** Names a signal. */
    public static ItemRef of(SignalId signal) {
        return new ItemRef(Type.SIGNAL, signal.value());
    }

    @Override
    public int compareTo(ItemRef other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return type.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }
}
