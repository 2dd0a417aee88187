package app.bellwether.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of words that rules go by. Comments after a hash. */
final class WordFiles {

    private WordFiles() {}

    static List<String> lines(String file) {
        try (InputStream stream = WordFiles.class.getResourceAsStream("/language/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the rules lack " + file);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a file, divided by spaces. */
    static Set<String> words(String file) {
        return lines(file).stream().flatMap(line -> split(line, " ")).collect(Collectors.toUnmodifiableSet());
    }

    /** The parts of a list, stripped, without empty ones. */
    static Stream<String> split(String list, String divider) {
        return Arrays.stream(list.split(divider, -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** A set from words divided by spaces, in which a word may stand twice. */
    static Set<String> set(String words) {
        return split(words, " ").collect(Collectors.toUnmodifiableSet());
    }
}
