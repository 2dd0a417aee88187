package app.bellwether.signals.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds which chambers, courts and parties stand before a deed: they tell doers apart that share all their names. */
final class Doers {

    private static final Set<String> BODIES = Set.of("senate", "house", "supreme", "parliament", "commons", "lords");
    private static final Map<String, String> SIDES = Map.of(
            "republican",
            "republicans",
            "republicans",
            "republicans",
            "gop",
            "republicans",
            "democrat",
            "democrats",
            "democrats",
            "democrats",
            "democratic",
            "democrats",
            "bipartisan",
            "both");

    private Doers() {}

    static Set<String> sides(List<Word> before) {
        return before.stream()
                .map(word -> SIDES.get(word.lower()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static Set<String> bodies(List<Word> before) {
        Set<String> bodies = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            String word = before.get(i).lower();
            boolean white = i > 0 && before.get(i - 1).lower().equals("white");
            if (BODIES.contains(word)
                    && !white
                    && Character.isUpperCase(before.get(i).written().charAt(0))) {
                bodies.add(word);
            }
        }
        return bodies;
    }
}
