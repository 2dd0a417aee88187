package app.bellwether.stories;

import java.util.HashMap;
import java.util.Map;

/** In how many of the remembered articles each word stands: what is in few of them tells more. */
final class Frequencies {

    private final Map<String, Integer> counts = new HashMap<>();
    private int articles;

    void add(Sight sight) {
        articles++;
        for (String word : sight.lead().words()) {
            counts.merge(word, 1, Integer::sum);
        }
    }

    void remove(Sight sight) {
        articles--;
        for (String word : sight.lead().words()) {
            counts.computeIfPresent(word, (known, count) -> count > 1 ? (Integer) (count - 1) : null);
        }
    }

    double worth(String word) {
        return Math.log((articles + 2.0) / (counts.getOrDefault(word, 0) + 1.0));
    }
}
