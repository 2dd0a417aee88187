package app.bellwether.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The files of words: one entry a line, columns divided by bars, lists by commas, comments after a hash. */
public final class VocabularyLines {

    private VocabularyLines() {}

    /** The lines of a resource, named from the root, without comments and blank ones. */
    public static List<String> of(String resource) {
        try (InputStream stream = VocabularyLines.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stripped; some may be empty. */
    public static List<String> columns(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** Stripped, without empty ones. */
    public static List<String> list(String column) {
        return Arrays.stream(column.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
