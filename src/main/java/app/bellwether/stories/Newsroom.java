package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides, article by article as they arrive, which story each belongs to. Pure: the same articles in the same order give the
 * same stories. Not safe for threads.
 */
public final class Newsroom {

    private static final int ID_LENGTH = 20;

    private final StoryStore store;
    private final Sighting sighting;
    private @Nullable OpenStories open;

    /** A newsroom that keeps its stories in that store. */
    public Newsroom(Linguist linguist, StoryStore store) {
        this.store = store;
        this.sighting = new Sighting(linguist);
    }

    /** A newsroom that goes on with these stories. */
    Newsroom(Linguist linguist, StoryStore store, OpenStories open) {
        this(linguist, store);
        this.open = open;
    }

    /**
     * Puts an article into a story, and keeps that. An article that already has its story stays there.
     *
     * @return the story it now belongs to
     */
    public StoryId take(Article article) {
        Optional<StoryId> known = store.placeOf(article.id());
        if (known.isPresent()) {
            return known.get();
        }
        OpenStories stories = opened(article);
        stories.closeOld(article.published());
        Sight sight = sighting.of(article, stories.frequencies());
        OpenStory found = stories.find(sight);
        OpenStory story = stories.add(sight, found == null ? begunBy(article.id()) : found.id());
        store.keep(new Placement(sight, story.newest().voice(), story.story()));
        return story.id();
    }

    /** After a restart, what the store remembers of the last weeks. */
    private OpenStories opened(Article article) {
        OpenStories known = open;
        if (known == null) {
            known = new OpenStories(Affinity.FOUND);
            for (Remembered one : store.remembered(article.published().minus(OpenStories.WINDOW))) {
                known.add(one.sight(), one.story());
            }
            open = known;
        }
        return known;
    }

    private static StoryId begunBy(ArticleId article) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("story|" + article).getBytes(StandardCharsets.UTF_8));
            return new StoryId(HexFormat.of().formatHex(digest).substring(0, ID_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
