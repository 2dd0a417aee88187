package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A sample of the trial of two instances; {@code src/trial/instances} runs the whole of it. */
class InstancesTrialTest {

    @Test
    void r6NeitherDoublesNorMissesWhenAnInstanceStandsStillAndWakes() throws IOException {
        InstancesTrial.Outcome outcome = InstancesTrial.run(200, Duration.ofSeconds(14));

        System.err.print(outcome.table());
        assertThat(outcome.doubled()).isZero();
        assertThat(outcome.missed()).isZero();
        assertThat(outcome.composed()).isEqualTo(200);
    }
}
