package app.bellwether.signals;

import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import java.util.Set;

/**
 * One notable fact of a day from one story.
 *
 * @param id derived from its story and sentence
 * @param story the story
 * @param title a headline of the story
 * @param evidence the sentence, which is its words
 * @param keys what it is about
 * @param score how notable, 0 to 10, on the scale of {@link Strength#value}
 * @param voices how many voices tell the story, but for those of which a signal tells what they say
 */
public record QuickHit(
        String id, StoryId story, String title, Evidence evidence, Set<Key> keys, double score, int voices) {

    public QuickHit {
        keys = Set.copyOf(keys);
    }
}
