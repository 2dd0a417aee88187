package app.bellwether.matching;

import app.bellwether.taxonomy.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Something that may concern somebody.
 *
 * @param item what it is
 * @param version of a signal, so that a reader who was sent an earlier one can be told what changed; 1 for all else
 * @param title as a reader sees it
 * @param keys what it is about, not widened
 * @param strength 0 to 10; 0 of a theme that nobody spoke of for a week, which is not selected
 * @param newest when its newest evidence was published
 * @param words title and evidence, which say what it means
 * @param leads of a single fact, how each article that tells it begins, since a story says more words than its one sentence; none of all else
 * @param source its publisher when it has only one, else empty; for the quota
 * @param story the story of a single fact, of which two take the place of one in a quota, since a brief tells them as one; empty of all else
 * @param abroad whether it happens elsewhere than where those who tell it are at home, so that whoever follows world affairs wants it,
 *     whatever it is about; nobody who leaves these out does without it for that
 */
public record Candidate(
        ItemRef item,
        int version,
        String title,
        Set<Key> keys,
        double strength,
        Instant newest,
        String words,
        List<String> leads,
        String source,
        String story,
        boolean abroad) {

    /** Nobody opens a brief for a theme of which nothing was reported for so long, unless a day is near that asks them to act. */
    public static final Duration NEWS = Duration.ofDays(7);

    public Candidate {
        keys = Set.copyOf(keys);
        leads = List.copyOf(leads);
    }

    /** One that is not known to be from abroad. */
    public Candidate(
            ItemRef item,
            int version,
            String title,
            Set<Key> keys,
            double strength,
            Instant newest,
            String words,
            String source,
            String story) {
        this(item, version, title, keys, strength, newest, words, List.of(), source, story, false);
    }

    /** The same from abroad, or not. */
    Candidate from(boolean other) {
        return new Candidate(item, version, title, keys, strength, newest, words, leads, source, story, other);
    }
}
