package app.bellwether;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * The one way our Java looks: palantir-java-format at 120 columns, run in this JVM because it reads the language of its
 * own.
 */
final class Formatting {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Formatting() {}

    /** Rewrites what is not formatted, in each directory named. */
    public static void main(String[] directories) throws IOException {
        for (var directory : directories) {
            for (var file : unformatted(Path.of(directory), _ -> true)) {
                Files.writeString(file, formatted(Files.readString(file)));
                System.out.println("formatted " + file);
            }
        }
    }

    /** The Java files below it that would look different, of those that are looked at. */
    static List<Path> unformatted(Path directory, Predicate<Path> lookedAt) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(lookedAt)
                    .parallel()
                    .filter(Formatting::wouldChange)
                    .sorted()
                    .toList();
        }
    }

    private static boolean wouldChange(Path file) {
        try {
            var source = Files.readString(file);
            return !formatted(source).equals(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String formatted(String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            throw new IllegalArgumentException("Not Java: " + e.getMessage(), e);
        }
    }
}
