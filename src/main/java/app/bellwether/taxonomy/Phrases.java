package app.bellwether.taxonomy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which key a phrase means, whatever its case, accents, hyphens and plural. */
final class Phrases {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+]+");

    private final Map<String, Key> keys = new HashMap<>();
    private int longest;

    /** The first key that a phrase is given stays. */
    void add(String phrase, Key key) {
        List<String> words = words(phrase);
        if (!words.isEmpty()) {
            keys.putIfAbsent(String.join(" ", words), key);
            longest = Math.max(longest, words.size());
        }
    }

    @Nullable
    Key find(List<String> words) {
        return keys.get(String.join(" ", words));
    }

    /** How many words the longest phrase has that begins there; 0 when none does. */
    int longestAt(List<String> words, int at) {
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            if (find(words.subList(at, at + length)) != null) {
                return length;
            }
        }
        return 0;
    }

    /** A phrase's words in the form in which phrases are compared. */
    static List<String> words(String phrase) {
        String plain = phrase.replace("&", " and ").replaceAll("(?<=\\b\\p{L})\\.", "");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.splitAsStream(plain.replaceAll("['’]s?\\b", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> singular(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Crude on purpose: it only has to do the same to the word written down and the word typed. */
    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 2
                && word.endsWith("s")
                && Stream.of("ss", "us", "is").noneMatch(word::endsWith);
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
