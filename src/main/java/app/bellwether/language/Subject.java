package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text made ready to be held against many interests. {@link Concerns} makes it. */
public final class Subject {

    final Map<Key, Double> keys;
    final Part title;
    final Part text;
    final float[] vector;

    /** Found when somebody asks; the same for all interests. */
    private volatile double @Nullable [] likely;

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

    /** How likely it is of a topic, by its own words and their meaning; 0 of one that is none of the vocabulary. */
    double likelihood(Key topic, TopicReader topics) {
        double[] known = likely;
        if (known == null) {
            String body = text.words();
            known = topics.likelihoods(title.words(), body, Sentences.of(body), "en", vector);
            likely = known;
        }
        int place = topics.indexOf(topic.id());
        return place < 0 ? 0 : known[place];
    }

    /** The embedding of the title and the opening. */
    public float[] vector() {
        return vector.clone();
    }
}
