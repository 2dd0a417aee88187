package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.util.List;

/** A story got articles, or began with them. Told after commit; a hint to look. */
public record StoryGrew(StoryId story, List<ArticleId> articles) {

    public StoryGrew {
        articles = List.copyOf(articles);
    }
}
