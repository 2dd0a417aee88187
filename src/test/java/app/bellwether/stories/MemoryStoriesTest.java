package app.bellwether.stories;

class MemoryStoriesTest extends StoryStoreContract {

    @Override
    StoryStore empty() {
        return StoryStore.inMemory();
    }
}
