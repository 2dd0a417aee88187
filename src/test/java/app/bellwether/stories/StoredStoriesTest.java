package app.bellwether.stories;

import app.bellwether.TestDatabase;
import app.bellwether.sources.Articles;
import java.util.List;

class StoredStoriesTest extends StoryStoreContract {

    @Override
    StoryStore empty() {
        return in(TestDatabase.fresh(), Articles.inMemory(List.of()));
    }

    static StoredStories in(TestDatabase database, Articles articles) {
        return new StoredStories(
                database.repository(StoryRepository.class),
                database.repository(MemberRepository.class),
                database.repository(SightRepository.class),
                articles);
    }
}
