package app.bellwether.language;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Words that contradict each other when one stands where a source has the other, from general knowledge of English. */
public final class Antonyms {

    private Antonyms() {}

    /** All that are known, each with those that contradict it, as the stems in which they are compared. */
    public static Map<String, Set<String>> by(Function<List<String>, List<String>> stems) {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String line : WordFiles.lines("opposites.txt")) {
            List<List<String>> sides = VocabularyLines.columns(line).stream()
                    .map(VocabularyLines::list)
                    .map(stems)
                    .toList();
            for (String one : sides.getFirst()) {
                for (String other : sides.getLast()) {
                    opposites.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
                    opposites.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
                }
            }
        }
        return opposites;
    }
}
