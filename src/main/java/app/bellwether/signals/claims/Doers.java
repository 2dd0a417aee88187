package app.bellwether.signals.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which offices, chambers and courts stand before a deed: they tell doers apart that share all their names. */
final class Doers {

    private static final Set<String> CHAMBERS = Set.of("senate", "house", "supreme", "parliament", "commons", "lords");

    /** Who holds an office, as far as it stands for a chamber or for itself alone. */
    private static final Map<String, String> HOLDERS = Map.of(
            "president", "president",
            "senator", "senate",
            "senators", "senate",
            "speaker", "speaker",
            "governor", "governor",
            "governors", "governor",
            "mayor", "mayor",
            "mayors", "mayor");

    /** What belongs to a chamber and is not the chamber. */
    private static final Set<String> PARTS =
            Set.of("bill", "committee", "floor", "hearing", "panel", "race", "seat", "subcommittee", "vote");

    private Doers() {}

    static Set<String> offices(List<Word> before) {
        Set<String> offices = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            String word = before.get(i).lower();
            boolean capital = Character.isUpperCase(before.get(i).written().charAt(0));
            boolean white = i > 0 && before.get(i - 1).lower().equals("white");
            boolean former = i > 0 && isFormer(before.get(i - 1).lower());
            // "House Speaker", "Senate President": an office in the chamber, and not the chamber
            String next = i + 1 < before.size() ? before.get(i + 1).lower() : "";
            boolean whole = !HOLDERS.containsKey(next) && !PARTS.contains(next);
            if (CHAMBERS.contains(word) && capital && whole) {
                offices.add(white ? "president" : word);
            }
            if (HOLDERS.containsKey(word) && !former) {
                offices.add(HOLDERS.get(word));
            }
        }
        return offices;
    }

    private static boolean isFormer(String before) {
        return before.equals("former") || before.equals("ex") || before.equals("vice");
    }
}
