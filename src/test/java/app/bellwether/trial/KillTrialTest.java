package app.bellwether.trial;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.Bellwether;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of the kill trial; {@code src/trial/kill} runs the whole of it. */
class KillTrialTest {

    @Test
    void r7LosesNothingAndDoublesNothingWhenKilled(@TempDir Path directory) throws IOException {
        var account = KillTrial.run(directory, program(), 1, 7);

        System.err.println(account.table());
        assertThat(account.problems()).isEmpty();
        assertThat(account.articles()).isPositive();
        assertThat(account.briefs()).isPositive();
    }

    /** What is in the jar, without building one, and by a JVM that is started sooner. */
    private static List<String> program() {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, Bellwether.class.getName());
    }
}
