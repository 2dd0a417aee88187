package app.bellwether.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A sample of the trial month; {@code src/trial/month} lives through the whole of it. */
class MonthTrialTest {

    /** In a process with a PostgreSQL of its own, since that is killed as well. */
    @Test
    void r7LosesNothingAndDoublesNothingWhateverBefallsAMorning() throws Exception {
        Process trial = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MonthTrial.class.getName(),
                        "2",
                        "12",
                        "6",
                        "12",
                        "4")
                .redirectErrorStream(true)
                .start();
        String said = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.err.println(said);

        assertThat(trial.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("24 due: [1-9]\\d* sent, \\d+ silent, 0 given up, 0 lost");
    }
}
