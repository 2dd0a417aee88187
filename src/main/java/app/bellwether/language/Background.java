package app.bellwether.language;

import java.util.HashMap;
import java.util.Map;

/** In what share of news reports the stems of words stand, by {@link CommonWords}. Safe for threads. */
public final class Background {

    /** In what share of reports a common word stands, by its band; what has no band stands in fewer than any. */
    private static final double[] SHARE = {.0006, .1, .03, .005};

    private final Map<String, Double> shares = new HashMap<>();

    /** @param linguist finds the stems */
    public Background(Linguist linguist) {
        CommonWords.bands()
                .forEach((word, band) ->
                        linguist.stems(word, "en").forEach(stem -> shares.merge(stem, SHARE[band], Math::max)));
    }

    /** Above 0, at most 1; of a stem of no common word the smallest there is. */
    public double share(String stem) {
        return shares.getOrDefault(stem, SHARE[0]);
    }
}
