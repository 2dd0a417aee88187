package app.bellwether.signals.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has which words, to find what shares two of them with a sentence. What it answers is in the order in which the words lead to it. */
public final class SharedWords<T extends SharedWords.Found> {

    private final int most;
    private final Map<String, Set<T>> byWord = new HashMap<>();
    private long searches;

    /** What can be found by its words; it remembers the last search that met it, and by how many. */
    public abstract static class Found {
        private long search;
        private int met;
    }

    /** @param most that a word may lead to: what more share says little and takes long */
    public SharedWords(int most) {
        this.most = most;
    }

    public void add(Set<String> words, T one) {
        words.forEach(
                word -> byWord.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(one));
    }

    public void remove(Set<String> words, T one) {
        words.forEach(word -> byWord.computeIfPresent(word, (_, those) -> {
            those.remove(one);
            return those.isEmpty() ? null : those;
        }));
    }

    /** All that has two of the words. */
    public List<T> havingTwoOf(Set<String> words) {
        searches++;
        List<T> met = new ArrayList<>();
        for (String word : words) {
            Set<T> those = byWord.getOrDefault(word, Set.of());
            if (those.size() <= most) {
                those.forEach(one -> meet(one, met));
            }
        }
        met.removeIf(one -> ((Found) one).met < 2);
        return met;
    }

    private void meet(T one, List<T> met) {
        Found found = one;
        if (found.search != searches) {
            found.search = searches;
            found.met = 0;
            met.add(one);
        }
        found.met++;
    }
}
