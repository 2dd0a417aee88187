package app.bellwether.replies;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the command that a misspelt one was meant to be. */
final class Typos {

    private static final int MOST_WORDS = 4;

    private Typos() {}

    /**
     * What may have been meant.
     *
     * @param alone whether the line may be a single word: at the begin of a message, but not below, where names stand
     */
    static @Nullable String suggestion(String line, boolean alone) {
        List<String> words = words(line);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return null;
        }
        String rest = String.join(" ", words.subList(1, words.size()));
        boolean numbered = rest.matches("(on |for |of |about |item )?#?\\d{1,3}( (and )?#?\\d{1,3})*");
        boolean single = words.size() == 1 && alone && !CommandLine.POLITE.contains(words.getFirst());
        return nearest(words.getFirst(), numbered)
                .filter(verb -> switch (verb.wants()) {
                    case ITEMS, REMARK -> numbered;
                    case WORDS, NOTHING -> single;
                })
                .map(verb -> numbered ? verb.word() + " " + rest : verb.word())
                .orElse(null);
    }

    /**
     * The command that begins the line, with something behind it that it does not take. Prose that begins so is longer, or asks.
     *
     * @param alone whether it may be one of an item: at the begin of a message, but not below, where "more soon" is politeness
     */
    static @Nullable String begun(String line, boolean alone) {
        List<String> words = words(line);
        if (words.size() < 2 || words.size() > MOST_WORDS || line.matches(".*[?？؟]\\s*")) {
            return null;
        }
        return Verb.of(words.getFirst())
                .filter(verb -> verb.wants() == Verb.Wants.WORDS || (alone && verb.wants() == Verb.Wants.ITEMS))
                .map(Verb::word)
                .orElse(null);
    }

    static List<String> words(String line) {
        return List.of(line.toLowerCase(Locale.ROOT).split("[\\s,;:.!?]+"));
    }

    /** A number behind it makes it likelier that a command was meant. */
    private static Optional<Verb> nearest(String word, boolean numbered) {
        int letters = word.length() + (numbered ? 1 : 0);
        int most = letters < 3 ? 0 : letters < 5 ? 1 : 2;
        record Near(Verb verb, int distance) {}
        return Stream.of(Verb.values())
                .flatMap(verb -> verb.words().map(known -> new Near(verb, distance(word, known))))
                .filter(near -> near.distance() <= most)
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::verb);
    }

    /** How many letters to change, add, leave out or swap with their neighbour (Damerau and Levenshtein). */
    static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return 3;
        }
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cheapest(int[][] table, String one, String other, int i, int j) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(table[i - 1][j - 1] + changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cost, table[i - 2][j - 2] + 1) : cost;
    }
}
