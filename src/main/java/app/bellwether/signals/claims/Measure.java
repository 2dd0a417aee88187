package app.bellwether.signals.claims;

import java.util.List;
import java.util.Set;

/** Finds the stem of what goes up or down. */
final class Measure {

    /** What follows these is not moved: "fell to", "rose by", "cut in". */
    private static final Set<String> ENDING = Set.of(
            "to",
            "by",
            "in",
            "on",
            "at",
            "from",
            "for",
            "as",
            "after",
            "because",
            "when",
            "while",
            "and",
            "but",
            "again",
            "slightly",
            "sharply",
            "nearly",
            "about",
            "more",
            "less",
            "almost",
            "last",
            "this",
            "percent",
            "per",
            "below",
            "above",
            "under",
            "over",
            "past",
            "slipping",
            "off",
            "across",
            "amid",
            "among",
            "around",
            "during",
            "nationwide",
            "since",
            "throughout",
            "until",
            "worldwide");

    /** "Hit its lowest level" tells of what stands before. */
    private static final Set<String> EXTREMES =
            Set.of("low", "lows", "lowest", "high", "highs", "highest", "record", "peak");

    private static final Set<String> BEFORE_NOUNS = Set.of("a", "an", "the", "its", "their", "his", "her", "new");

    private static final int MOVED_WITHIN = 5;

    private Measure() {}

    /** What is moved, "the price" of "cut the price of R3"; or what moves, "claims" of "jobless claims fell". */
    static String of(List<Word> words, int place, Set<String> core) {
        String moved = "";
        for (int i = place + 1; i < Math.min(words.size(), place + MOVED_WITHIN) && moved.isEmpty(); i++) {
            Word word = words.get(i);
            String lower = word.lower();
            if (word.number() || ENDING.contains(lower) || EXTREMES.contains(lower)) {
                break;
            }
            if (BEFORE_NOUNS.contains(lower)) {
                continue;
            }
            moved = word.name() ? "" : word.stem();
        }
        return moved.isEmpty() ? before(words.subList(0, place), core) : moved;
    }

    /** The core word just before a direction. */
    static String before(List<Word> before, Set<String> core) {
        return before.reversed().stream()
                .filter(word -> !word.name() && core.contains(word.stem()))
                .map(Word::stem)
                .findFirst()
                .orElse("");
    }
}
