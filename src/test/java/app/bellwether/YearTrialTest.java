package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sample of the trial of a year; {@code src/trial/year} runs the whole of it. */
class YearTrialTest {

    @Test
    void staysAsLargeAsItIsWhenTheTimesHavePassed() {
        KeepSettings keep = new KeepSettings(
                Duration.ofDays(90),
                Duration.ofDays(100),
                Duration.ofDays(31),
                Duration.ofDays(31),
                Duration.ofDays(31));

        YearTrial.Outcome outcome = new YearTrial(keep, 5, 4, 9).run(7);

        System.err.println(outcome.table());
        Map<String, Long> fifth = outcome.months().get(4).rows();
        Map<String, Long> last = outcome.months().getLast().rows();
        fifth.forEach((table, rows) -> assertThat(last.get(table)).as(table).isBetween(rows * 9 / 10, rows * 11 / 10));
        assertThat(outcome.longestWait()).isPositive();
    }
}
