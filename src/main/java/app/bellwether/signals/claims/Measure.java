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

    /** By these one noun hangs on another. */
    private static final Set<String> OF =
            Set.of("of", "for", "in", "from", "on", "to", "at", "by", "among", "against", "with", "between");

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

    /**
     * What goes the way: the core word just before it, or, where that hangs on another by a preposition, what it hangs on. Of
     * "bookings for ferry crossings rose" it is the bookings, and of "the number of bookings" the bookings as well, since a
     * number is of everything.
     */
    static String before(List<Word> before, Set<String> core) {
        int at = before.size() - 1;
        while (at >= 0 && !isMeasure(before.get(at), core)) {
            at--;
        }
        return at < 0 ? "" : before.get(head(before, at, core)).stem();
    }

    private static int head(List<Word> before, int at, Set<String> core) {
        int head = at;
        for (int i = at - 1; i > 0 && isNext(before.get(i), before.get(i + 1)); i--) {
            boolean hangs = OF.contains(before.get(i).lower());
            if (hangs && !(isMeasure(before.get(i - 1), core) && isNext(before.get(i - 1), before.get(i)))) {
                break;
            }
            head = hangs ? i - 1 : head;
        }
        return head;
    }

    private static boolean isMeasure(Word word, Set<String> core) {
        return !word.name() && core.contains(word.stem());
    }

    /** Whether no comma parts them. */
    private static boolean isNext(Word one, Word next) {
        return next.start() - one.end() <= 1;
    }
}
