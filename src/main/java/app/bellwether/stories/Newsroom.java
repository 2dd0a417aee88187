package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Digests;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides, article by article as they arrive, which story each belongs to. Pure: the same articles in the same order give the
 * same stories. Not safe for threads.
 */
public final class Newsroom {

    private static final int ID_LENGTH = 20;

    private final Linguist linguist;
    private final StoryStore store;
    private final Sighting sighting;
    private final Affinity onArrival;
    private final ToldStories told;
    private @Nullable OpenStories open;

    /** A newsroom that keeps its stories in that store. */
    public Newsroom(Linguist linguist, StoryStore store) {
        this(linguist, store, Affinity.FOUND, Affinity.FOUND);
    }

    /** A newsroom that decides by other weights. */
    Newsroom(Linguist linguist, StoryStore store, Affinity onArrival, Affinity later) {
        this.store = store;
        this.linguist = linguist;
        this.sighting = new Sighting(linguist);
        this.onArrival = onArrival;
        this.told = new ToldStories(later);
    }

    /** A newsroom that goes on with these stories. */
    Newsroom(Linguist linguist, StoryStore store, OpenStories open, ToldStories told) {
        this.store = store;
        this.linguist = linguist;
        this.sighting = new Sighting(linguist);
        this.onArrival = Affinity.FOUND;
        this.told = told;
        this.open = open;
    }

    /**
     * Puts an article into a story, and keeps that. An article that already has its story stays there.
     *
     * <p>What its arrival shows about the stories near it is kept too: two that are one.
     *
     * @return the story it belongs to as decided on arrival
     */
    public StoryId take(Article article) {
        Optional<StoryId> known = store.placeOf(article.id());
        if (known.isPresent()) {
            return known.get();
        }
        OpenStories stories = opened(article);
        stories.closeOld(article.published());
        Sight sight = sighting.of(article, stories.frequencies());
        OpenStories.Found found = stories.find(sight);
        StoryId story =
                found.best() == null ? begunBy(article.id()) : found.best().id();
        OpenStory grown = stories.add(sight, story);
        store.keep(new Placement(sight, story, told.add(sight, grown)));
        told.review(sight, found.nearest()).forEach(one -> store.merge(one.part(), one.whole()));
        return story;
    }

    /** After a restart, what the store remembers of the last weeks. */
    private OpenStories opened(Article article) {
        OpenStories known = open;
        if (known == null) {
            known = new OpenStories(onArrival, new Frequencies(linguist));
            Map<StoryId, StoryId> now = new HashMap<>();
            for (Remembered one : store.remembered(article.published().minus(OpenStories.WINDOW))) {
                OpenStory arrivedIn = known.add(one.sight(), one.arrived());
                told.restore(one, now.computeIfAbsent(one.arrived(), store::now), arrivedIn);
            }
            open = known;
        }
        return known;
    }

    private static StoryId begunBy(ArticleId article) {
        return new StoryId(Digests.sha256("story|" + article).substring(0, ID_LENGTH));
    }
}
