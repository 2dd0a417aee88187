package app.bellwether.signals.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has which words, to find what shares two of them with a sentence. What it answers is in the order in which the words lead to it. */
public final class SharedWords<T> {

    private final int most;
    private final Map<String, Set<T>> byWord = new HashMap<>();

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
        Map<T, Integer> met = new LinkedHashMap<>();
        for (String word : words) {
            Set<T> those = byWord.getOrDefault(word, Set.of());
            if (those.size() <= most) {
                those.forEach(one -> met.merge(one, 1, Integer::sum));
            }
        }
        met.values().removeIf(times -> times < 2);
        return new ArrayList<>(met.keySet());
    }
}
