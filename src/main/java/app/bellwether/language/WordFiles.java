package app.bellwether.language;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of words that rules go by. Comments after a hash. */
final class WordFiles {

    private WordFiles() {}

    static List<String> lines(String file) {
        return VocabularyLines.of("/language/" + file);
    }

    /** The words of a file, divided by spaces. */
    static Set<String> words(String file) {
        return lines(file).stream().flatMap(WordFiles::split).collect(Collectors.toUnmodifiableSet());
    }

    /** Words divided by spaces. */
    static Stream<String> split(String words) {
        return Arrays.stream(words.split(" ", -1)).map(String::strip).filter(word -> !word.isEmpty());
    }

    /** A set from words divided by spaces, in which a word may stand twice. */
    static Set<String> set(String words) {
        return split(words).collect(Collectors.toUnmodifiableSet());
    }

    /** What stands before and behind the equals sign of each part of a list divided by commas. */
    static Map<String, String> pairs(String list) {
        return VocabularyLines.list(list).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
