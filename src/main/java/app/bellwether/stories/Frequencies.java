package app.bellwether.stories;

import app.bellwether.language.Background;
import app.bellwether.language.Linguist;
import java.util.HashMap;
import java.util.Map;

/**
 * How telling words are: in how few articles they stand, of those that are remembered and of a background that comes with the
 * application. Without the background, whoever reads little would take every word for a telling one.
 */
final class Frequencies {

    /**
     * As many articles as the background counts for: it decides while little is remembered, and hardly says a word where hundreds are.
     */
    private static final double BACKGROUND = 30;

    private final Background background;
    private final Map<String, Integer> counts = new HashMap<>();
    private int articles;

    Frequencies(Linguist linguist) {
        background = new Background(linguist);
    }

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

    /** The inverse document frequency of a stem. */
    double worth(String stem) {
        double expected = BACKGROUND * background.share(stem);
        return Math.log((articles + BACKGROUND + 2) / (counts.getOrDefault(stem, 0) + expected + 1));
    }
}
