package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import app.bellwether.stories.Tellings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which values moved on in articles, read once for each story and each set of them. Safe for threads. */
public final class Updates {

    private final Desk desk;
    private final Tellings tellings;
    private final Map<StoryId, List<Tellings.Update>> ofStories = new ConcurrentHashMap<>();
    private final Map<List<ArticleId>, List<Tellings.Update>> known = new ConcurrentHashMap<>();

    public Updates(Desk desk, Tellings tellings) {
        this.desk = desk;
        this.tellings = tellings;
    }

    /** Those of a story; empty when it is gone. */
    public List<Tellings.Update> of(StoryId id) {
        return ofStories.computeIfAbsent(
                id, _ -> desk.stories().byId(id).map(this::read).orElse(List.of()));
    }

    private List<Tellings.Update> read(Story story) {
        List<ArticleId> members = story.members().stream().map(Member::article).toList();
        return tellings.updates(story, desk.articles().byIds(members).values());
    }

    /** Empty when none of them was published since. */
    List<Tellings.Update> of(List<ArticleId> ids, Instant since) {
        Collection<Article> read = desk.articles().byIds(ids).values();
        return read.stream().noneMatch(article -> article.published().isAfter(since))
                ? List.of()
                : known.computeIfAbsent(ids, _ -> tellings.updates(List.copyOf(read)));
    }
}
