package app.bellwether.signals;

import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Member;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stories as a test tells them, so that what a signal does with them does not hang on how they are found. */
public final class ToldStories implements Stories {

    private final Map<StoryId, List<Member>> stories = new LinkedHashMap<>();
    private final Map<ArticleId, StoryId> placed = new HashMap<>();
    private final List<Placed> order = new ArrayList<>();

    /** Puts an article into a story, as that voice of it. */
    public void tell(Article article, String story, int voice) {
        StoryId id = new StoryId(story);
        if (placed.putIfAbsent(article.id(), id) == null) {
            stories.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(new Member(article.id(), article.publisher(), article.published(), voice, ""));
        }
        order.add(new Placed(order.size() + 1L, article.id(), article.revision(), id));
    }

    @Override
    public Optional<Story> byId(StoryId id) {
        return Optional.ofNullable(stories.get(id)).map(members -> {
            List<Member> sorted = members.stream()
                    .sorted(Comparator.comparing(Member::published))
                    .toList();
            return new Story(id, "A story", sorted.getFirst().article(), sorted, Set.of());
        });
    }

    @Override
    public Optional<Story> of(ArticleId article) {
        return Optional.ofNullable(placed.get(article)).flatMap(this::byId);
    }

    @Override
    public List<Story> between(Instant from, Instant to) {
        return List.of();
    }

    @Override
    public List<Placed> after(long position, int limit) {
        return order.stream()
                .filter(one -> one.position() > position)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean caughtUp() {
        return true;
    }
}
