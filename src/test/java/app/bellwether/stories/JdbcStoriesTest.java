package app.bellwether.stories;

import app.bellwether.TestDatabase;
import app.bellwether.sources.Articles;
import java.util.List;

class JdbcStoriesTest extends StoryStoreContract {

    @Override
    StoryStore empty() {
        return new JdbcStories(TestDatabase.fresh().jdbc(), Articles.inMemory(List.of()));
    }
}
