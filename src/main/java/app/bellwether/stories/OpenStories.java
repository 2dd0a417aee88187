package app.bellwether.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The stories of the last weeks, of which only those that share a telling word with an article are looked at. What it holds,
 * and so what an article costs, does not grow with the archive.
 */
final class OpenStories {

    static final Duration WINDOW = Duration.ofDays(21);

    private final Affinity affinity;
    private final Map<StoryId, OpenStory> stories = new HashMap<>();
    private final PriorityQueue<Due> closing = new PriorityQueue<>(
            Comparator.comparing(Due::last).thenComparing(due -> due.story().id()));
    private final Map<String, TermIndex> byLanguage = new HashMap<>();
    private final Frequencies frequencies;
    private Instant newest = Instant.MIN;

    OpenStories(Affinity affinity, Frequencies frequencies) {
        this.affinity = affinity;
        this.frequencies = frequencies;
    }

    /** When a story is to be looked at again: it may have grown since. */
    private record Due(OpenStory story, Instant last) {}

    private record Scored(OpenStory story, double score) {}

    Frequencies frequencies() {
        return frequencies;
    }

    /**
     * What a search found.
     *
     * @param best the best story for the article, null when none is good enough
     * @param nearest the articles that it was compared with
     */
    record Found(@Nullable OpenStory best, List<TermIndex.Entry> nearest) {}

    Found find(Sight sight) {
        List<TermIndex.Entry> entries = index(sight.language()).nearest(sight);
        Map<OpenStory, Double> nearest = new LinkedHashMap<>();
        for (TermIndex.Entry entry : entries) {
            nearest.merge(entry.story(), affinity.ofTwo(sight, entry.sight()), Math::max);
        }
        return new Found(best(sight, nearest), entries);
    }

    private @Nullable OpenStory best(Sight sight, Map<OpenStory, Double> nearest) {
        return nearest.entrySet().stream()
                .filter(story -> affinity.couldBe(
                        story.getValue(), story.getKey().sights().size()))
                .map(story -> new Scored(story.getKey(), story.getKey().affinity(affinity, sight, story.getValue())))
                .filter(story -> story.score() >= affinity.enough())
                .max(Comparator.comparingDouble(Scored::score)
                        .thenComparing(scored -> scored.story().id(), Comparator.reverseOrder()))
                .map(Scored::story)
                .orElse(null);
    }

    /** Adds the article to the story of that id, which begins with it when it is not open. */
    OpenStory add(Sight sight, StoryId id) {
        OpenStory known = stories.get(id);
        OpenStory story = known == null ? new OpenStory(id) : known;
        story.add(sight);
        frequencies.add(sight);
        index(story.language()).add(sight, story);
        if (known == null) {
            stories.put(id, story);
            closing.add(new Due(story, story.last()));
        }
        newest = sight.published().isAfter(newest) ? sight.published() : newest;
        return story;
    }

    /** Forgets stories that nobody reported on for the length of the window. */
    void closeOld(Instant now) {
        newest = now.isAfter(newest) ? now : newest;
        Instant oldest = newest.minus(WINDOW);
        for (Due due = closing.peek(); due != null && due.last().isBefore(oldest); due = closing.peek()) {
            closing.remove();
            OpenStory story = due.story();
            if (story.last().isBefore(oldest)) {
                close(story);
            } else {
                closing.add(new Due(story, story.last()));
            }
        }
    }

    private void close(OpenStory story) {
        stories.remove(story.id());
        story.sights().forEach(frequencies::remove);
        index(story.language()).forget(story);
    }

    private TermIndex index(String language) {
        return byLanguage.computeIfAbsent(language, none -> new TermIndex());
    }
}
