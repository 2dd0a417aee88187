package app.bellwether.signals;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What side of the world a signal is about. */
public enum Dimension {
    STRUCTURAL,
    ECONOMIC,
    TECHNOLOGICAL,
    POLITICAL,
    SECURITY,
    INVESTMENT,
    SOCIAL,
    ENVIRONMENTAL;

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, Dimension> WORDS = read();

    /** What texts name most: the first, and those that at least half as many texts name. */
    public static Set<Dimension> named(Collection<String> texts) {
        Map<Dimension, Integer> counts = new EnumMap<>(Dimension.class);
        texts.forEach(text -> WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.ofNullable(WORDS.get(word)))
                .distinct()
                .forEach(dimension -> counts.merge(dimension, 1, Integer::sum)));
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        counts.values().removeIf(count -> count * 2 < Math.max(most, 2));
        return counts.keySet();
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
