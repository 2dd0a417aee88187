package app.bellwether.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Postings words = new Postings();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<OpenStory, List<Integer>> numbers = new HashMap<>();
    private final BitSet closed = new BitSet();
    private final int[] touched = new int[LOOKED_AT];
    private float[] shared = new float[RARELY];
    private int[] firstOfStory = new int[RARELY];

    /** An article by the story it was put into. */
    record Entry(Sight sight, OpenStory story) {}

    void add(Sight sight, OpenStory story) {
        int number = entries.size();
        entries.add(new Entry(sight, story));
        List<Integer> ofStory = numbers.computeIfAbsent(story, known -> new ArrayList<>(1));
        ofStory.add(number);
        if (number == shared.length) {
            shared = new float[2 * number];
            firstOfStory = Arrays.copyOf(firstOfStory, 2 * number);
        }
        firstOfStory[number] = ofStory.getFirst();
        TermVector lead = sight.lead();
        for (int i = 0; i < lead.words().length; i++) {
            words.add(lead.prints()[i], number, lead.weights()[i]);
        }
    }

    /** The articles that share the most weight of the article's telling words, the nearest first, few of one story. */
    List<Entry> nearest(Sight sight) {
        long[] ranked = ranked(share(sight.lead()));
        List<Entry> nearest = new ArrayList<>(CANDIDATES);
        int[] taken = new int[CANDIDATES];
        for (int i = ranked.length - 1; i >= 0 && nearest.size() < CANDIDATES; i--) {
            int number = (int) -ranked[i];
            int story = firstOfStory[number];
            int before = 0;
            for (int k = 0; k < nearest.size(); k++) {
                before += taken[k] == story ? 1 : 0;
            }
            if (before < OF_ONE_STORY) {
                taken[nearest.size()] = story;
                nearest.add(entries.get(number));
            }
        }
        return nearest;
    }

    /** What was shared and by whom, the most last; of what is equal, the older one last. Clears the sums. */
    private long[] ranked(int count) {
        float best = 0;
        for (int i = 0; i < count; i++) {
            best = Math.max(best, shared[touched[i]]);
        }
        long[] ranked = new long[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int number = touched[i];
            if (shared[number] >= OF_THE_BEST * best) {
                ranked[kept++] = ((long) Float.floatToIntBits(shared[number]) << Integer.SIZE) - number;
            }
            shared[number] = 0;
        }
        long[] sorted = Arrays.copyOf(ranked, kept);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Sums up in {@link #shared}, and notes in {@link #touched} for whom; answers for how many. */
    private int share(TermVector lead) {
        int count = 0;
        int looks = LOOKED_AT;
        for (int word : telling(lead)) {
            Postings.OfWord postings = words.of(lead.prints()[word]);
            float weight = lead.weights()[word];
            int left = Math.min(NEWEST_OF_A_WORD, looks);
            for (int at = postings.size() - 1; at >= 0 && left > 0 && weight > 0; at--) {
                int number = postings.number(at);
                float its = postings.weight(at);
                if (its > 0 && !closed.get(number)) {
                    left--;
                    looks--;
                    if (shared[number] == 0) {
                        touched[count++] = number;
                    }
                    shared[number] += weight * its;
                }
            }
        }
        return count;
    }

    /** The numbers of the words with the largest weights, the largest first. */
    private static int[] telling(TermVector terms) {
        long[] ranked = new long[terms.weights().length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = ((long) Float.floatToIntBits(terms.weights()[i]) << Integer.SIZE) - i;
        }
        Arrays.sort(ranked);
        int[] telling = new int[Math.min(QUERY_WORDS, ranked.length)];
        for (int i = 0; i < telling.length; i++) {
            telling[i] = (int) -ranked[ranked.length - 1 - i];
        }
        return telling;
    }

    /** The story's articles are not found any more; when that holds for every other one, they are dropped. */
    void forget(OpenStory story) {
        numbers.getOrDefault(story, List.of()).forEach(closed::set);
        numbers.remove(story);
        if (closed.cardinality() > RARELY && 2 * closed.cardinality() > entries.size()) {
            List<Entry> open = IntStream.range(0, entries.size())
                    .filter(number -> !closed.get(number))
                    .mapToObj(entries::get)
                    .toList();
            words.clear();
            entries.clear();
            numbers.clear();
            closed.clear();
            open.forEach(entry -> add(entry.sight(), entry.story()));
        }
    }
}
