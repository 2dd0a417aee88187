package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;

/**
 * Decides, article by article as they arrive, which story each belongs to. Pure: the same articles in the same order give the
 * same stories. Not safe for threads.
 */
public final class Newsroom {

    /** A newsroom that keeps its stories in that store. */
    public Newsroom(Linguist linguist, StoryStore store) {
        throw new IllegalStateException("not yet: " + linguist + store);
    }

    /**
     * Puts an article into a story, and keeps that. An article that already has its story stays there.
     *
     * @return the story it now belongs to
     */
    public StoryId take(Article article) {
        throw new IllegalStateException("not yet: " + article);
    }
}
