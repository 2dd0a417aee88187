package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A text made ready to be held against many interests. {@link Concerns} makes it. */
public final class Subject {

    /** A story is told by many; of more, the first say what it is about. */
    public static final int LEADS = 8;

    final Map<Key, Double> keys;
    final float[] vector;
    private final Supplier<Part> title;
    private final Supplier<Part> text;
    private final Supplier<Beginnings> beginnings;
    private final Supplier<double[]> likely;

    /** Words that show that a text is about something. */
    record Shown(Set<Key> keys, int start, int end) {}

    /** What its gist and its leads mean, and the stems that it and they say. */
    record Beginnings(List<float[]> vectors, Set<String> stems) {}

    /** The title or the text, with what stands where. */
    record Part(String words, List<Stems.Placed> stems, List<Shown> shown) {}

    /** What not every question needs is found when somebody asks; the same for all interests. */
    Subject(
            Map<Key, Double> keys,
            float[] vector,
            Supplier<Part> title,
            Supplier<Part> text,
            Supplier<Beginnings> beginnings,
            Supplier<double[]> likely) {
        this.keys = keys;
        this.vector = vector;
        this.title = SingletonSupplier.of(title);
        this.text = SingletonSupplier.of(text);
        this.beginnings = SingletonSupplier.of(beginnings);
        this.likely = SingletonSupplier.of(likely);
    }

    Part title() {
        return title.get();
    }

    Part text() {
        return text.get();
    }

    Beginnings beginnings() {
        return beginnings.get();
    }

    /** How likely it is of each topic, by its own words and their meaning, in the order of {@link TopicReader#indexOf}. */
    double[] likelihoods() {
        return likely.get();
    }

    /** The embedding of the title and the opening. */
    public float[] vector() {
        return vector.clone();
    }
}
