package app.bellwether.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The vocabulary's files: one entry a line, columns divided by bars, lists by commas, comments after a hash. */
final class VocabularyLines {

    private VocabularyLines() {}

    static List<String> of(String file) {
        try (InputStream stream = VocabularyLines.class.getResourceAsStream("/taxonomy/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the vocabulary lacks " + file);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> columns(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    static List<String> list(String column) {
        return Arrays.stream(column.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
