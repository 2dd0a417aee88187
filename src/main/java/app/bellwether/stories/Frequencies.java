package app.bellwether.stories;

import app.bellwether.language.CommonWords;
import app.bellwether.language.Linguist;
import java.util.HashMap;
import java.util.Map;

/**
 * How telling words are: in how few articles they stand, of those that are remembered and of a background that comes with the
 * application. Without the background, whoever reads little would take every word for a telling one.
 */
final class Frequencies {

    /** In what share of reports a common word stands, by its band; what has no band stands in fewer than any. */
    private static final double[] SHARE = {.0006, .1, .03, .005};

    /**
     * As many articles as the background counts for: it decides while little is remembered, and hardly says a word where hundreds are.
     */
    private static final double BACKGROUND = 30;

    private final Map<String, Double> background = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int articles;

    Frequencies(Linguist linguist) {
        CommonWords.bands()
                .forEach((word, band) ->
                        linguist.stems(word, "en").forEach(stem -> background.merge(stem, SHARE[band], Math::max)));
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
        double expected = BACKGROUND * background.getOrDefault(stem, SHARE[0]);
        return Math.log((articles + BACKGROUND + 2) / (counts.getOrDefault(stem, 0) + expected + 1));
    }
}
