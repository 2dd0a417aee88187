package app.bellwether.signals;

import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One notable fact of a day from one story.
 *
 * @param id derived from its story and sentence
 * @param story the story
 * @param title a headline of the story
 * @param evidence the sentence, which is its words
 * @param keys what it is about
 * @param score how notable, 0 to 10, on the scale of {@link Strength#value}
 * @param voices how many voices tell the story, by what was read of its articles’ first sentences in the last days; two papers of one house are one
 * @param leads how each article that tells the story on that day begins, a line an article; none of what is told further
 * @param further what else the story's articles of that day tell, best first, for whoever knows the story; those have nothing further
 */
public record QuickHit(
        String id,
        StoryId story,
        String title,
        Evidence evidence,
        Set<Key> keys,
        double score,
        int voices,
        List<String> leads,
        List<QuickHit> further) {

    public QuickHit {
        keys = Set.copyOf(keys);
        leads = List.copyOf(leads);
        further = List.copyOf(further);
    }

    /** One of whose story nothing else was read on that day. */
    public QuickHit(
            String id, StoryId story, String title, Evidence evidence, Set<Key> keys, double score, int voices) {
        this(id, story, title, evidence, keys, score, voices, List.of(), List.of());
    }

    /** This one, and after it what else is told of the story. */
    public Stream<QuickHit> all() {
        return Stream.concat(Stream.of(this), further.stream());
    }
}
