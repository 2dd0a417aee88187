package app.bellwether.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds things that a sentence names by "the" though nobody has introduced them. English marks with it what the reader should
 * know: from before, from the words that follow ("the price of R3"), or because there is one only ("the economy", "the first").
 */
final class DanglingReferences {

    private static final Set<String> KNOWN = WordList.of("known");
    private static final Set<String> ONE_ONLY = WordList.of("one-only");

    /** Behind the noun, these tell which one is meant. */
    private static final Set<String> TELLING =
            Set.of("of", "to", "that", "which", "who", "whose", "for", "between", "against", "where", "on", "when");

    /** These only in front of a name, a number or another "the": "the port in Oslo", and not "the round by cutting". */
    private static final Set<String> PLACING = Set.of("in", "at", "by", "with", "from", "over", "into", "under");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}$€£]+|[^\\p{L}\\p{N}%]+$");
    private static final Pattern SPACE = Pattern.compile("[\\s—–]+");
    private static final int LONGEST_NOUN = 4;
    private static final int STEM = 4;

    private DanglingReferences() {}

    static boolean dangle(String sentence, String above) {
        List<String> words = Arrays.stream(SPACE.split(sentence.strip()))
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        String before = above.toLowerCase(Locale.ROOT);
        for (int at = 0; at + 1 < words.size(); at++) {
            if (words.get(at).equalsIgnoreCase("the") && !isTold(words, at + 1, before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(List<String> words, int noun, String above) {
        String first = words.get(noun);
        if (!Character.isLowerCase(first.charAt(0)) || isOne(first)) {
            return true;
        }
        for (int at = noun; at < Math.min(words.size(), noun + LONGEST_NOUN); at++) {
            String word = words.get(at);
            boolean behind = at > noun;
            if (behind && (Character.isUpperCase(word.charAt(0)) || tells(words, at))) {
                return true;
            }
            if (ends(word)) {
                return false;
            }
            if (isOne(word) || isIntroduced(words, noun - 1, word, above)) {
                return true;
            }
        }
        return false;
    }

    /** "The first", "the largest", "the economy". */
    private static boolean isOne(String word) {
        String bare = word.replaceFirst("['’]s$", "");
        return KNOWN.contains(bare) || ONE_ONLY.contains(bare) || (bare.length() > STEM && bare.endsWith("est"));
    }

    private static boolean isName(String word) {
        return !Character.isLowerCase(word.charAt(0));
    }

    private static boolean tells(List<String> words, int at) {
        String word = words.get(at);
        boolean placed = PLACING.contains(word)
                && at + 1 < words.size()
                && (isName(words.get(at + 1)) || words.get(at + 1).equals("the"));
        return TELLING.contains(word) || placed;
    }

    /** Where the noun is over and nothing was told of it. */
    private static boolean ends(String word) {
        return PLACING.contains(word)
                || Set.of("and", "but", "or", "as", "is", "was", "were", "had", "has")
                        .contains(word);
    }

    private static boolean isIntroduced(List<String> words, int until, String word, String above) {
        String stem = word.substring(0, Math.min(word.length(), Math.max(STEM, word.length() - 2)))
                .toLowerCase(Locale.ROOT);
        return above.contains(stem)
                || words.subList(0, until).stream()
                        .anyMatch(other -> other.toLowerCase(Locale.ROOT).startsWith(stem));
    }
}
