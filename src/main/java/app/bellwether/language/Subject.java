package app.bellwether.language;

import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text made ready to be held against many interests. {@link Concerns} makes it. */
public final class Subject {

    /** A story is told by many; of more, the first say what it is about. */
    public static final int LEADS = 8;

    final Map<Key, Double> keys;
    final Part title;
    final Part text;
    final float[] vector;
    private final List<String> leads;

    /** Found when somebody asks; the same for all interests. */
    private volatile double @Nullable [] likely;

    private volatile @Nullable Beginnings beginnings;

    /** Words that show that a text is about something. */
    record Shown(Set<Key> keys, int start, int end) {}

    /** What its gist and its leads mean, and the stems that it and they say. */
    record Beginnings(List<float[]> vectors, Set<String> stems) {}

    /** The title or the text, with what stands where. */
    record Part(String words, List<Stems.Placed> stems, List<Shown> shown) {}

    Subject(Map<Key, Double> keys, Part title, Part text, float[] vector, List<String> leads) {
        this.keys = keys;
        this.title = title;
        this.text = text;
        this.vector = vector;
        this.leads = leads;
    }

    Beginnings beginnings(Linguist linguist) {
        Beginnings known = beginnings;
        if (known == null) {
            Stream<float[]> meant =
                    Stream.concat(Stream.of(vector), leads.stream().map(linguist::embed));
            Stream<String> said = Stream.concat(
                            Stream.of(TopicReader.gist(title.words(), text.words())), leads.stream())
                    .flatMap(beginning -> Stems.of(beginning, "en").stream());
            known = new Beginnings(meant.toList(), said.collect(Collectors.toUnmodifiableSet()));
            beginnings = known;
        }
        return known;
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
