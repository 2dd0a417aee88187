package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is sent anywhere by a request that says where to. */
class RedirectsTest {

    private static final Path PAGES = Path.of("src/main/java/app/bellwether/web");

    /** What a field is filled with, or what is handed to one of the two that fill it. */
    private static final Pattern FILLED =
            Pattern.compile("(?:HttpHeaders\\.LOCATION,|\\bVisitors\\.to\\(|\\bwith\\(\")\\s*([^;]{0,40})");

    @Test
    void leadOnlyToPagesOfThisSite() throws IOException {
        List<String> targets;
        try (Stream<Path> files = Files.walk(PAGES)) {
            targets = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> FILLED.matcher(read(file)).results().map((MatchResult found) -> found.group(1)))
                    .toList();
        }

        assertThat(targets).hasSizeGreaterThan(8);
        assertThat(targets)
                .allMatch(
                        target -> target.matches("(?s)\"?/(?:[a-z\"][^/].*)?") || target.startsWith("path)"),
                        "a path here");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
