package app.bellwether.stories;

import app.bellwether.meters.Meters;
import app.bellwether.sources.Articles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is measured of stories: whether they keep up. */
@Component
class StoriesMetrics {

    StoriesMetrics(Meters meters, Articles articles, StoredStories stories) {
        meters.state(() -> Map.of(
                        "behind",
                        Math.max(
                                0,
                                articles.newestPosition() - stories.progress().orElse(0L))))
                .count("behind", "bellwether.stories.behind", "Articles that arrived and were put into no story yet.");
    }
}
