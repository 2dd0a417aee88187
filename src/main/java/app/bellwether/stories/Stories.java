package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every story, with the articles that tell it. */
public interface Stories {

    /** The story of that id; of one that has become part of another, that other. */
    Optional<Story> byId(StoryId id);

    /** The story that tells the article now, which may be another than it was put into on arrival. */
    Optional<Story> of(ArticleId article);

    /** The same of many, of those that have one. */
    default Map<ArticleId, Story> of(Collection<ArticleId> articles) {
        Map<ArticleId, Story> found = new LinkedHashMap<>();
        articles.forEach(article -> of(article).ifPresent(story -> found.put(article, story)));
        return found;
    }

    /** Stories with an article published from (inclusive) to (exclusive), by id. */
    List<Story> between(Instant from, Instant to);

    /** Articles put into stories after that position, in that order, at most so many. Start with 0. */
    List<Placed> after(long position, int limit);

    /** True when every article that arrived has its story. */
    boolean caughtUp();

    /**
     * An article's being put into a story, as decided on arrival.
     *
     * @param position grows with each, and becomes visible in order
     */
    record Placed(long position, ArticleId article, int revision, StoryId story) {}
}
