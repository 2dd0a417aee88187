package app.bellwether.language;

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
            List<List<String>> sides = WordFiles.split(line, "\\|")
                    .map(side -> stems.apply(WordFiles.split(side, ",").toList()))
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
