package app.bellwether.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A sample of the trial of sending; {@code src/trial/send} runs the whole of it. */
class SendTrialTest {

    /** In a process with a PostgreSQL of its own, since that is killed as well. */
    @Test
    void r7LosesNothingAndDoublesNoMoreThanWasInDataWhenKilled() throws Exception {
        Process trial = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendTrial.class.getName(),
                        "1",
                        "2",
                        "240",
                        "7",
                        "kills")
                .redirectErrorStream(true)
                .start();

        String said = said(trial);

        assertThat(trial.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("\\| 240 \\| 2 \\| 1 \\| 0 \\|");
    }

    private static String said(Process trial) throws IOException {
        String said = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.err.println(said);
        return said;
    }
}
