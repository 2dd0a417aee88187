package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text made ready to be held against many interests. {@link Concerns} makes it. */
public final class Subject {

    final Map<Key, Double> keys;
    final Part title;
    final Part text;
    final float[] vector;

    /** Words that show that a text is about something. */
    record Shown(Set<Key> keys, int start, int end) {}

    /** The title or the text, with what stands where. */
    record Part(String words, List<Stems.Placed> stems, List<Shown> shown) {}

    Subject(Map<Key, Double> keys, Part title, Part text, float[] vector) {
        this.keys = keys;
        this.title = title;
        this.text = text;
        this.vector = vector;
    }

    /** The embedding of the title and the opening. */
    public float[] vector() {
        return vector.clone();
    }
}
