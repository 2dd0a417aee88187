package app.bellwether.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * From words to the articles of one language that have them, so that an article is compared only with those that share its most
 * telling words. How many are looked at is bounded, and so a search costs about the same however many articles are remembered.
 */
final class TermIndex {

    private static final int QUERY_WORDS = 24;
    private static final int NEWEST_OF_A_WORD = 24;
    private static final int LOOKED_AT = 128;
    private static final float OF_THE_BEST = .1f;
    private static final int CANDIDATES = 32;
    private static final int OF_ONE_STORY = 8;
    private static final int RARELY = 1_000;

    private final Map<String, Postings> words = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<OpenStory> closed = new HashSet<>();
    private int gone;

    /** An article by the story it was put into. */
    record Entry(Sight sight, OpenStory story) {}

    void add(Sight sight, OpenStory story) {
        TermVector lead = sight.lead();
        for (int i = 0; i < lead.words().length; i++) {
            words.computeIfAbsent(lead.words()[i], _ -> new Postings()).add(entries.size(), lead.weights()[i]);
        }
        entries.add(new Entry(sight, story));
    }

    /** The articles that share the most weight of the article's telling words, the nearest first, few of one story; of equals, the older one. */
    List<Entry> nearest(Sight sight) {
        Map<Integer, Float> shared = shared(sight.lead());
        float best = shared.values().stream().max(Comparator.naturalOrder()).orElse(0f);
        Map<OpenStory, Integer> ofStory = new HashMap<>();
        return shared.entrySet().stream()
                .filter(one -> one.getValue() >= OF_THE_BEST * best)
                .sorted(Map.Entry.<Integer, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> entries.get(one.getKey()))
                .filter(entry -> ofStory.merge(entry.story(), 1, Integer::sum) <= OF_ONE_STORY)
                .limit(CANDIDATES)
                .toList();
    }

    /** How much weight articles, by their numbers, share with one that has those words. */
    private Map<Integer, Float> shared(TermVector lead) {
        Map<Integer, Float> shared = new HashMap<>();
        int looks = LOOKED_AT;
        for (int word : telling(lead)) {
            Postings postings = words.getOrDefault(lead.words()[word], Postings.NONE);
            float weight = lead.weights()[word];
            int left = Math.min(NEWEST_OF_A_WORD, looks);
            for (int at = postings.size() - 1; at >= 0 && left > 0 && weight > 0; at--) {
                int number = postings.number(at);
                float its = postings.weight(at);
                if (its > 0 && !closed.contains(entries.get(number).story())) {
                    left--;
                    looks--;
                    shared.merge(number, weight * its, Float::sum);
                }
            }
        }
        return shared;
    }

    /** The places of the words with the largest weights, the largest first. */
    private static List<Integer> telling(TermVector terms) {
        return IntStream.range(0, terms.weights().length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -terms.weights()[place]))
                .limit(QUERY_WORDS)
                .toList();
    }

    /** The story's articles are not found any more; when that holds for every other one, they are dropped. */
    void forget(OpenStory story) {
        closed.add(story);
        gone += story.sights().size();
        if (gone > RARELY && 2 * gone > entries.size()) {
            List<Entry> open = entries.stream()
                    .filter(entry -> !closed.contains(entry.story()))
                    .toList();
            words.clear();
            entries.clear();
            closed.clear();
            gone = 0;
            open.forEach(entry -> add(entry.sight(), entry.story()));
        }
    }
}
