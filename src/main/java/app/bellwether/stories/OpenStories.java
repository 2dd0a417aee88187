package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stories of the last weeks, and an index from words to their articles, so that only stories which share a telling word
 * are looked at. What it holds, and so what an article costs, does not grow with the archive.
 */
final class OpenStories {

    static final Duration WINDOW = Duration.ofDays(21);

    private static final int QUERY_WORDS = 16;
    private static final int NEWEST_OF_A_WORD = 400;
    private static final int CANDIDATES = 48;

    private final Map<StoryId, OpenStory> stories = new LinkedHashMap<>();
    private final Map<String, List<Posting>> index = new HashMap<>();
    private final Frequencies frequencies = new Frequencies();
    private Instant newest = Instant.MIN;

    private record Posting(Sight sight, OpenStory story, float weight) {

        ArticleId article() {
            return sight.article();
        }
    }

    private record Scored(OpenStory story, double score) {}

    Frequencies frequencies() {
        return frequencies;
    }

    /** The best story for the article, when one is good enough. */
    @Nullable
    OpenStory find(Sight sight) {
        List<Posting> near = nearest(sight);
        Map<OpenStory, Double> best = new LinkedHashMap<>();
        near.forEach(posting -> best.merge(posting.story(), Affinity.ofTwo(sight, posting.sight()), Math::max));
        return best.entrySet().stream()
                .map(story -> new Scored(story.getKey(), story.getKey().affinity(sight, story.getValue())))
                .filter(story -> story.score() >= Affinity.ENOUGH)
                .max(Comparator.comparingDouble(Scored::score)
                        .thenComparing(scored -> scored.story().id(), Comparator.reverseOrder()))
                .map(Scored::story)
                .orElse(null);
    }

    /** The articles that share the most weight of the article's telling words. */
    private List<Posting> nearest(Sight sight) {
        Map<ArticleId, Double> shared = new HashMap<>();
        Map<ArticleId, Posting> postings = new HashMap<>();
        for (int word : telling(sight.lead())) {
            List<Posting> list = index.getOrDefault(sight.lead().words()[word], List.of());
            int oldest = Math.max(0, list.size() - NEWEST_OF_A_WORD);
            for (Posting posting : list.subList(oldest, list.size())) {
                if (posting.story().language().equals(sight.language())) {
                    shared.merge(
                            posting.article(),
                            (double) posting.weight() * sight.lead().weights()[word],
                            Double::sum);
                    postings.putIfAbsent(posting.article(), posting);
                }
            }
        }
        return postings.values().stream()
                .sorted(Comparator.comparingDouble((Posting one) -> -shared.getOrDefault(one.article(), 0.0))
                        .thenComparing(Posting::article))
                .limit(CANDIDATES)
                .toList();
    }

    private static int[] telling(Terms terms) {
        return IntStream.range(0, terms.words().length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> -terms.weights()[word]))
                .limit(QUERY_WORDS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Adds the article to the story of that id, which begins with it when it is not open. */
    OpenStory add(Sight sight, StoryId id) {
        OpenStory story = stories.computeIfAbsent(id, OpenStory::new);
        story.add(sight);
        frequencies.add(sight);
        for (int i = 0; i < sight.lead().words().length; i++) {
            index.computeIfAbsent(sight.lead().words()[i], word -> new ArrayList<>())
                    .add(new Posting(sight, story, sight.lead().weights()[i]));
        }
        newest = sight.published().isAfter(newest) ? sight.published() : newest;
        return story;
    }

    /** Forgets stories that nobody reported on for the length of the window. */
    void closeOld(Instant now) {
        newest = now.isAfter(newest) ? now : newest;
        Instant oldest = newest.minus(WINDOW);
        List<OpenStory> old = stories.values().stream()
                .filter(story -> story.last().isBefore(oldest))
                .toList();
        old.forEach(story -> {
            stories.remove(story.id());
            story.sights().forEach(frequencies::remove);
            story.sights().forEach(this::unindex);
        });
    }

    private void unindex(Sight sight) {
        Arrays.stream(sight.lead().words())
                .forEach(word -> index.computeIfPresent(word, (known, list) -> {
                    list.removeIf(posting -> posting.article().equals(sight.article()));
                    return list.isEmpty() ? null : list;
                }));
    }
}
