package app.bellwether.writing;

import app.bellwether.language.Antonyms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which words contradict each other: those written down, and those made so by what stands before them, as "un". */
final class OppositeWords {

    private static final List<String> PREFIXES = List.of("un", "in", "im", "ir", "il", "dis", "non");
    private static final int SHORTEST = 3;

    private final Map<String, Set<String>> opposites =
            Antonyms.by(words -> words.stream().map(Forms::stem).toList());

    Set<String> of(String stem) {
        return opposites.getOrDefault(stem, Set.of());
    }

    /** Whether the word is one of the others with a prefix that turns its meaning round, or the other way round. */
    boolean turnsRound(String word, Set<String> stems) {
        String lower = word.toLowerCase(Locale.ROOT);
        return PREFIXES.stream()
                .anyMatch(prefix -> (lower.startsWith(prefix)
                                && lower.length() > prefix.length() + SHORTEST
                                && stems.contains(Forms.stem(lower.substring(prefix.length()))))
                        || (lower.length() > SHORTEST && stems.contains(Forms.stem(prefix + lower))));
    }
}
