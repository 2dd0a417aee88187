package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

    /** All of them take more than a minute of two processors: of four days, each sees a quarter. */
    private static final int DAYS = 4;

    @Test
    void isFormatted() throws IOException {
        long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();

        assertThat(Formatting.unformatted(
                        Path.of("src"), file -> Math.floorMod(file.toString().hashCode() + today, DAYS) == 0))
                .as("`mvn -q test-compile exec:exec@format` mends these")
                .isEmpty();
    }

    /** The build finds a class of tests by its name, and says nothing of one that it does not find. */
    @Test
    void callsEveryClassOfTestsATest() throws IOException {
        assertThat(filesWith("@(?:Test|Property|ParameterizedTest|Example)\\b"))
                .filteredOn(file -> !file.endsWith("Test.java"))
                .as("named so that the build runs them, or what several classes of tests have in common")
                .allMatch(file -> file.endsWith("Contract.java"));
    }

    private static List<String> filesWith(String expression) throws IOException {
        Pattern pattern = Pattern.compile(expression);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
