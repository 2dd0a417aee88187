package app.bellwether.signals.dossiers;

import app.bellwether.signals.Dimension;
import app.bellwether.taxonomy.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What supporting evidence is about: keys that several quotes share, and the sides of the world that their words name. */
final class Facets {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, Dimension> WORDS = read();

    private Facets() {}

    /** Topics and regions of at least half of the quotes, actors that two of them name. */
    static Set<Key> keys(List<Entry> supporting) {
        Map<Key, Integer> counts = new HashMap<>();
        supporting.forEach(entry -> entry.claim().keys().forEach(key -> counts.merge(key, 1, Integer::sum)));
        Set<Key> keys = new HashSet<>();
        counts.forEach((key, count) -> {
            boolean often = key.kind() == Key.Kind.ACTOR ? count >= 2 : count * 2 >= supporting.size();
            if (often) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** The dimensions that the words name most: the first, and those named at least half as often. */
    static Set<Dimension> dimensions(List<Entry> supporting) {
        Map<Dimension, Integer> counts = new EnumMap<>(Dimension.class);
        for (Entry entry : supporting) {
            String words = entry.claim().quote() + " " + entry.claim().origin().headline();
            Set<Dimension> named = EnumSet.noneOf(Dimension.class);
            WORD.splitAsStream(words.toLowerCase(Locale.ROOT)).forEach(word -> {
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
        try (InputStream in = Facets.class.getResourceAsStream("/signals/dimensions.txt")) {
            if (in == null) {
                throw new IllegalStateException("the words of the dimensions are missing");
            }
            Map<String, Dimension> words = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        Dimension dimension =
                                Dimension.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
                        WORD.splitAsStream(line.substring(colon + 1))
                                .filter(word -> !word.isEmpty())
                                .forEach(word -> words.putIfAbsent(word, dimension));
                    });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
