package app.bellwether.writing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sample of the trial of the gate, on the samples' articles; {@code src/trial/gate} runs the whole of it. */
class GateTrialTest {

    @Test
    void r3LetsNoWrongNumberNameDateOrLinkPass() throws IOException {
        GateTrial trial = new GateTrial(Path.of("no sets here"), List.of());

        trial.run(600, 1).forEach((kind, count) -> {
            if (GateTrial.EXACT.contains(kind)) {
                assertThat(count.drafts()).as(kind).isPositive();
                assertThat(count.passed()).as(kind).isEmpty();
            }
        });
        assertThat(trial.share(GateTrial.otherKinds())).isGreaterThan(.75);
        assertThat(trial.share(GateTrial.trueKinds())).isLessThan(.10);
    }
}
