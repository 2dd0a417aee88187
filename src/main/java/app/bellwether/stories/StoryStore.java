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

    /** The id of the story that the article was put into on arrival. */
    Optional<StoryId> placeOf(ArticleId article);

    /** The story of which that one has become a part; itself when of none. */
    StoryId now(StoryId story);

    /** Keeps an article's place, and what its story has become. */
    void keep(Placement placement);

    /** Keeps that a story was found to be part of another, and what the other is with it. Keeping it twice changes nothing. */
    void merge(StoryId part, Story whole);

    /** All articles of the stories that got one published since then, on arrival or later, in the order of their arrival. */
    List<Remembered> remembered(Instant since);
}
