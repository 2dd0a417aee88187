package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Column;

/**
 * That what was decided on arrival was found to be otherwise later.
 *
 * @param kind what was done
 * @param from the story that became part of the other, or lost an article to it
 * @param into the other
 * @param article the article that was moved; of a merger the one by which it was seen
 * @param at when the article by which it was seen was read
 * @param why in words for an operator
 */
public record Retold(
        Kind kind,
        @Column("from_story") StoryId from,
        @Column("into_story") StoryId into,
        ArticleId article,
        Instant at,
        String why) {

    /** What can be done to stories after arrival. */
    public enum Kind {
        MERGED,
        /** An article went to another story: so earlier versions of the program decided, and this one does not. */
        MOVED
    }
}
