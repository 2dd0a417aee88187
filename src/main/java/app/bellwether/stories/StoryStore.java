package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a newsroom keeps its stories: PostgreSQL in the server, memory on the command line. Both pass one contract test. */
public interface StoryStore extends Stories {

    /** A store in memory. */
    static StoryStore inMemory() {
        return new MemoryStories();
    }

    /** The id of the story that the article was put into. */
    Optional<StoryId> placeOf(ArticleId article);

    /** Keeps an article's place, and what its story has become. */
    void keep(Placement placement);

    /** All articles of the stories that have one published since then, in the order in which they were put there. */
    List<Remembered> remembered(Instant since);
}
