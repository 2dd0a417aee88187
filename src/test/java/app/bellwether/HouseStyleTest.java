package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
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
        Pattern test = Pattern.compile("@(?:Test|Property|ParameterizedTest|Example)\\b");
        for (Path file : Expressions.files(Path.of("src/test/java"), ".java")) {
            String name = file.toString();
            if (!name.endsWith("Test.java")
                    && test.matcher(Files.readString(file)).find()) {
                assertThat(name)
                        .as("named so that the build runs it, or what several classes of tests have in common")
                        .endsWith("Contract.java");
            }
        }
    }
}
