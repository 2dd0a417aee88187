package app.bellwether.stories;

/** Where a newsroom keeps its stories: PostgreSQL in the server, memory on the command line. Both pass one contract test. */
public interface StoryStore extends Stories {

    /** A store in memory. */
    static StoryStore inMemory() {
        throw new IllegalStateException("not yet");
    }
}
