package app.bellwether.signals;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The sides of the world that words name. */
public final class Dimensions {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, Dimension> WORDS = read();

    private Dimensions() {}

    /** What texts name most: the first, and those that at least half as many texts name. */
    public static Set<Dimension> named(Collection<String> texts) {
        Map<Dimension, Integer> counts = new EnumMap<>(Dimension.class);
        for (String text : texts) {
            Set<Dimension> named = EnumSet.noneOf(Dimension.class);
            WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).forEach(word -> {
                Dimension dimension = WORDS.get(word);
                if (dimension != null) {
                    named.add(dimension);
                }
            });
            named.forEach(dimension -> counts.merge(dimension, 1, Integer::sum));
        }
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        counts.forEach((dimension, count) -> {
            if (count * 2 >= Math.max(most, 2)) {
                dimensions.add(dimension);
            }
        });
        return dimensions;
    }

    private static Map<String, Dimension> read() {
        Map<String, Dimension> words = new HashMap<>();
        for (String line : VocabularyLines.of("/signals/dimensions.txt")) {
            int colon = line.indexOf(':');
            Dimension dimension = Dimension.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            WORD.splitAsStream(line.substring(colon + 1))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.putIfAbsent(word, dimension));
        }
        return words;
    }
}
