package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Stories in memory, for the command line and for tests. */
final class MemoryStories implements StoryStore {

    private final Map<StoryId, Story> stories = new TreeMap<>();
    private final Map<StoryId, Instant> lasts = new HashMap<>();
    private final Map<StoryId, StoryId> into = new HashMap<>();
    private final Map<ArticleId, StoryId> arrived = new HashMap<>();
    private final Map<ArticleId, StoryId> told = new HashMap<>();
    private final Map<ArticleId, Integer> voices = new HashMap<>();
    private final List<Sight> order = new ArrayList<>();

    @Override
    public void keep(Placement placement) {
        keep(placement.story());
        arrived.put(placement.sight().article(), placement.arrived());
        order.add(placement.sight());
    }

    private void keep(Story story) {
        stories.put(story.id(), story);
        lasts.merge(story.id(), story.last(), (one, other) -> one.isAfter(other) ? one : other);
        for (Member member : story.members()) {
            told.put(member.article(), story.id());
            voices.put(member.article(), member.voice());
        }
    }

    @Override
    public void merge(StoryId part, Story whole) {
        keep(whole);
        stories.remove(part);
        into.replaceAll((old, root) -> root.equals(part) ? whole.id() : root);
        into.put(part, whole.id());
        lasts.merge(
                whole.id(), lasts.getOrDefault(part, Instant.MIN), (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public Optional<StoryId> placeOf(ArticleId article) {
        return Optional.ofNullable(arrived.get(article));
    }

    @Override
    public StoryId now(StoryId story) {
        return into.getOrDefault(story, story);
    }

    @Override
    public List<Remembered> remembered(Instant since) {
        Set<StoryId> arrivedSince = new HashSet<>();
        order.stream()
                .filter(sight -> !sight.published().isBefore(since))
                .forEach(sight -> placeOf(sight.article()).ifPresent(arrivedSince::add));
        return order.stream()
                .map(sight -> new Remembered(
                        sight,
                        placeOf(sight.article()).orElseThrow(),
                        Optional.ofNullable(told.get(sight.article())).orElseThrow(),
                        voices.getOrDefault(sight.article(), 0)))
                .filter(one -> arrivedSince.contains(one.arrived())
                        || !lasts.getOrDefault(one.story(), Instant.MIN).isBefore(since))
                .toList();
    }

    @Override
    public Optional<Story> byId(StoryId id) {
        return Optional.ofNullable(stories.get(now(id)));
    }

    @Override
    public Optional<Story> of(ArticleId article) {
        return Optional.ofNullable(told.get(article)).flatMap(this::byId);
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
            Sight sight = order.get(at);
            placed.add(new Placed(
                    at + 1L,
                    sight.article(),
                    sight.revision(),
                    placeOf(sight.article()).orElseThrow()));
        }
        return placed;
    }

    @Override
    public boolean caughtUp() {
        return true;
    }
}
