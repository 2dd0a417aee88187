package app.bellwether.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * From words to the articles that have them, so that an article is compared only with those that share its most telling words.
 * How many are looked at is bounded, and so a search costs about the same however many articles are remembered.
 */
final class TermIndex {

    private static final int QUERY_WORDS = 32;
    private static final int NEWEST_OF_A_WORD = 128;
    private static final int CANDIDATES = 64;
    private static final int OF_ONE_STORY = 8;
    private static final int RARELY = 1_000;
    private static final Postings NONE = new Postings();

    private final Map<String, Postings> words = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private float[] shared = new float[64];
    private int closed;

    /** An article by the story it was put into. */
    record Entry(Sight sight, OpenStory story) {}

    void add(Sight sight, OpenStory story) {
        int number = entries.size();
        entries.add(new Entry(sight, story));
        if (number == shared.length) {
            shared = new float[2 * number];
        }
        Terms lead = sight.lead();
        for (int i = 0; i < lead.words().length; i++) {
            words.computeIfAbsent(lead.words()[i], word -> new Postings()).add(number, lead.weights()[i]);
        }
    }

    /** The articles that share the most weight of the article's telling words, the nearest first, few of one story. */
    List<Entry> nearest(Sight sight) {
        int[] touched = share(sight);
        long[] ranked = new long[touched.length];
        for (int i = 0; i < touched.length; i++) {
            // by what is shared, then the older one first
            ranked[i] = ((long) Float.floatToIntBits(shared[touched[i]]) << Integer.SIZE) - touched[i];
            shared[touched[i]] = 0;
        }
        Arrays.sort(ranked);
        List<Entry> nearest = new ArrayList<>();
        Map<StoryId, Integer> taken = new HashMap<>();
        for (int i = ranked.length - 1; i >= 0 && nearest.size() < CANDIDATES; i--) {
            Entry entry = entries.get((int) -ranked[i]);
            if (taken.merge(entry.story().id(), 1, Integer::sum) <= OF_ONE_STORY) {
                nearest.add(entry);
            }
        }
        return nearest;
    }

    /** Sums up in {@link #shared}; answers which numbers have a sum. */
    private int[] share(Sight sight) {
        int[] touched = new int[QUERY_WORDS * NEWEST_OF_A_WORD];
        int count = 0;
        for (int word : telling(sight.lead())) {
            Postings postings = words.getOrDefault(sight.lead().words()[word], NONE);
            float weight = sight.lead().weights()[word];
            int left = weight > 0 ? NEWEST_OF_A_WORD : 0;
            for (int at = postings.size - 1; at >= 0 && left > 0; at--) {
                int number = postings.numbers[at];
                OpenStory story = entries.get(number).story();
                if (story.isOpen() && story.language().equals(sight.language()) && postings.weights[at] > 0) {
                    left--;
                    if (shared[number] == 0) {
                        touched[count++] = number;
                    }
                    shared[number] += weight * postings.weights[at];
                }
            }
        }
        return Arrays.copyOf(touched, count);
    }

    private static int[] telling(Terms terms) {
        return IntStream.range(0, terms.words().length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> -terms.weights()[word]))
                .limit(QUERY_WORDS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The story's articles are not found any more; when that holds for every other one, they are dropped. */
    void forget(OpenStory story) {
        closed += story.sights().size();
        if (closed > RARELY && 2 * closed > entries.size()) {
            List<Entry> open =
                    entries.stream().filter(entry -> entry.story().isOpen()).toList();
            closed = 0;
            words.clear();
            entries.clear();
            open.forEach(entry -> add(entry.sight(), entry.story()));
        }
    }

    /** The numbers of the articles that have a word, in order of arrival. */
    private static final class Postings {

        private int[] numbers = new int[2];
        private float[] weights = new float[2];
        private int size;

        private void add(int number, float weight) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            numbers[size] = number;
            weights[size++] = weight;
        }
    }
}
