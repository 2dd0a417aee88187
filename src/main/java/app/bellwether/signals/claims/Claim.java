package app.bellwether.signals.claims;

import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article that can stand alone and says something that can be said again.
 *
 * @param origin where it is from
 * @param start first UTF-16 unit in the article's text
 * @param end after the last
 * @param place its place among the article's sentences, from 0
 * @param quote its words
 * @param anchor the words among them that carry what it says
 * @param keys what it is about
 * @param deadline the first date it names by which or on which something happens, null when it names none
 * @param wording what rules see in it
 * @param vector what the embedding sees in it
 */
public record Claim(
        Origin origin,
        int start,
        int end,
        int place,
        String quote,
        String anchor,
        Set<Key> keys,
        @Nullable LocalDate deadline,
        Wording wording,
        Vector vector) {

    public Claim {
        keys = Set.copyOf(keys);
    }

    /**
     * Where a claim is from.
     *
     * @param article the article
     * @param revision of the article
     * @param headline its title
     * @param publisher who published it
     * @param published when
     * @param story its story
     * @param voice its voice in the story; copies of one text are one voice
     */
    public record Origin(
            ArticleId article,
            int revision,
            String headline,
            String publisher,
            Instant published,
            StoryId story,
            int voice) {}

    /** Names the claim among all claims. */
    public String id() {
        return origin.article() + "@" + origin.revision() + ":" + start;
    }
}
