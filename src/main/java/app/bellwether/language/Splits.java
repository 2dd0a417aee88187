package app.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Divides a run of capitalised words where it names several, as "Samsung and the Trade Commission" does. */
final class Splits {

    private static final Set<String> AND = Set.of("and", "y", "et", "und", "e");

    private Splits() {}

    /** The words from an index up to another. */
    record Piece(int from, int end) {}

    static List<Piece> of(String text, List<WordAt> words, int from, int end) {
        List<Piece> pieces = new ArrayList<>();
        int begin = from;
        for (int at = from + 1; at < end - 1; at++) {
            if (divides(text, words, begin, at, end)) {
                add(pieces, words, begin, at);
                begin = at + 1;
            }
        }
        add(pieces, words, begin, end);
        return pieces;
    }

    private static void add(List<Piece> pieces, List<WordAt> words, int from, int end) {
        int first = from;
        int last = end;
        while (first < last && isSmall(words.get(first))) {
            first++;
        }
        while (last > first && isSmall(words.get(last - 1))) {
            last--;
        }
        if (first < last) {
            pieces.add(new Piece(first, last));
        }
    }

    private static boolean isSmall(WordAt word) {
        return Named.LINKS.contains(word.text()) || AND.contains(word.text());
    }

    private static boolean divides(String text, List<WordAt> words, int from, int at, int end) {
        String word = words.get(at).text();
        WordAt before = words.get(at - 1);
        if (AND.contains(word)) {
            return !isWithinName(words, from, at, end);
        }
        if (word.equals("of")
                && at - from > 1
                && (isPerson(words.get(from).text())
                        || Names.GIVEN.contains(words.get(at - 2).text()))) {
            return true;
        }
        boolean hyphen = text.substring(before.end(), words.get(at).start()).contains("-");
        return word.equals("for")
                && !hyphen
                && !Names.BODIES.contains(before.text())
                && !Names.PEOPLE_FOR.contains(before.text());
    }

    /** "Food and Drug Administration" and "Department of Health and Human Services" are one. */
    private static boolean isWithinName(List<WordAt> words, int from, int and, int end) {
        String first = words.get(from).text();
        if (beginsAnother(words, and) || Names.GIVEN.contains(first) || Names.HONORIFICS.contains(first)) {
            return false;
        }
        boolean ofBody = false;
        for (int at = from + 1; at < and; at++) {
            ofBody |= Set.of("of", "for").contains(words.get(at).text())
                    && Names.BODIES.contains(words.get(at - 1).text());
        }
        int last = and + 1;
        while (last < end && !isSmall(words.get(last))) {
            last++;
        }
        boolean further = last < end && !(AND.contains(words.get(last).text()) && beginsAnother(words, last));
        return ofBody
                || (!further
                        && and - from <= 2
                        && Names.WHOLES.contains(words.get(last - 1).text()));
    }

    private static boolean isPerson(String first) {
        return Names.GIVEN.contains(first)
                || Set.of("Mr", "Mrs", "Ms", "Dr", "Prof").contains(first);
    }

    /** Whether an article or a title follows, with which no part of a name begins. */
    private static boolean beginsAnother(List<WordAt> words, int and) {
        String next = words.get(and + 1).text();
        return next.equalsIgnoreCase("the") || Names.HONORIFICS.contains(next);
    }
}
