package app.bellwether.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A small sample of what {@code src/trial/send} does; PostgreSQL is left alone, since other tests use it. */
class SendTrialTest {

    @Test
    void r7LosesNothingWhenItIsKilledAndDoublesOnlyWhatWasBeingTaken() throws IOException {
        try (SendTrial trial = new SendTrial(200, 20261121, Duration.ofMillis(10))) {
            SendTrial.Count count = trial.killed(3);

            assertThat(count.lost()).isZero();
            assertThat(count.unexplained()).isZero();
            assertThat(count.doubled()).isLessThanOrEqualTo(count.open());
        }
    }

    @Test
    void r7AnInstanceThatWakesUpWithinAMessageDoesNotEndIt() throws IOException {
        try (SendTrial trial = new SendTrial(200, 20261121, Duration.ZERO)) {
            SendTrial.Count count = trial.frozen();

            assertThat(count.lost()).isZero();
            assertThat(count.doubled()).isZero();
        }
    }
}
