package app.bellwether.language;

import java.util.HashMap;
import java.util.Map;

/** How common words are in news English, from general knowledge of the language and from no text in particular. */
public final class CommonWords {

    private static final String BAND = "== ";
    private static final Map<String, Integer> BANDS = read();

    private CommonWords() {}

    /**
     * The common words, lower-case, by band: 1 stands in about one report of five to twenty, 2 in one of twenty to a hundred, 3
     * in one of a hundred to five hundred. Words without a band are rarer.
     */
    public static Map<String, Integer> bands() {
        return BANDS;
    }

    /** Whether a word is one of them, lower-case, be it with an s behind. */
    public static boolean contains(String lower) {
        return BANDS.containsKey(lower)
                || (lower.endsWith("s") && BANDS.containsKey(lower.substring(0, lower.length() - 1)));
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> bands = new HashMap<>();
        int band = 0;
        for (String line : WordFiles.lines("common.txt")) {
            if (line.startsWith(BAND)) {
                band = Integer.parseInt(line.substring(BAND.length()).strip());
            } else {
                int its = band;
                WordFiles.split(line).forEach(word -> bands.merge(word, its, Math::min));
            }
        }
        return Map.copyOf(bands);
    }
}
