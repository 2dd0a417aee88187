package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stories in memory, for the command line and for tests. */
final class MemoryStories implements StoryStore {

    private final Map<StoryId, Story> stories = new TreeMap<>();
    private final Map<ArticleId, StoryId> places = new HashMap<>();
    private final List<Remembered> order = new ArrayList<>();

    @Override
    public void keep(Placement placement) {
        Story story = placement.story();
        stories.put(story.id(), story);
        places.put(placement.sight().article(), story.id());
        order.add(new Remembered(placement.sight(), story.id()));
    }

    @Override
    public Optional<StoryId> placeOf(ArticleId article) {
        return Optional.ofNullable(places.get(article));
    }

    @Override
    public List<Remembered> remembered(Instant since) {
        return order.stream()
                .filter(one -> byId(one.story())
                        .filter(story -> !story.last().isBefore(since))
                        .isPresent())
                .toList();
    }

    @Override
    public Optional<Story> byId(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Override
    public Optional<Story> of(ArticleId article) {
        return placeOf(article).flatMap(this::byId);
    }

    @Override
    public List<Story> between(Instant from, Instant to) {
        return stories.values().stream()
                .filter(story -> story.members().stream()
                        .anyMatch(member -> !member.published().isBefore(from)
                                && member.published().isBefore(to)))
                .sorted(Comparator.comparing(Story::id))
                .toList();
    }

    @Override
    public List<Placed> after(long position, int limit) {
        List<Placed> placed = new ArrayList<>();
        for (int at = (int) Math.min(order.size(), position); at < order.size() && placed.size() < limit; at++) {
            Remembered one = order.get(at);
            placed.add(new Placed(at + 1L, one.sight().article(), one.sight().revision(), one.story()));
        }
        return placed;
    }

    @Override
    public boolean caughtUp() {
        return true;
    }
}
