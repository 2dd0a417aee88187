package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.TestDatabase;
import app.bellwether.delivery.Outcome;
import app.bellwether.meters.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class EmailMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EmailMetrics metrics =
            new EmailMetrics(new Meters(registry), TestDatabase.fresh().jdbc());

    @Test
    void countsWhatAServerSaidByStepClassAndEnhancedCode() {
        metrics.handed(new Outcome.Accepted("2.0.0 queued"), 1);
        metrics.handed(new SmtpReply("RCPT", 550, "5.1.1 nobody").outcome(), 1);
        metrics.handed(new SmtpReply("MAIL", 451, "later").outcome(), 1);
        metrics.handed(new SmtpReply("CONNECT", -1, "gone").outcome(), 1);

        assertThat(replies("end", "2xx", "none")).isEqualTo(1);
        assertThat(replies("rcpt", "5xx", "5.1.1")).isEqualTo(1);
        assertThat(replies("mail", "4xx", "none")).isEqualTo(1);
        assertThat(replies("connect", "none", "none")).isEqualTo(1);
        assertThat(registry.get("bellwether.smtp.attempt").timer().count()).isEqualTo(4);
    }

    @Test
    void countsWhatMayGoOutTwice() {
        metrics.handed(new SmtpReply("DATA", -1, "gone").outcome(), 1);
        assertThat(registry.get("bellwether.smtp.ambiguous").counter().count()).isZero();

        metrics.handed(new SmtpReply(".", -1, "gone").outcome(), 1);
        assertThat(registry.get("bellwether.smtp.ambiguous").counter().count()).isEqualTo(1);
    }

    @Test
    void hasFewSeriesWhateverServersMakeUp() {
        for (int i = 0; i < 1000; i++) {
            metrics.handed(
                    new SmtpReply("RCPT", 550, "5." + i + "." + i + " reader" + i + "@example.org").outcome(), 1);
            metrics.handed(new Outcome.Refused("5.1.3", "reader" + i), 1);
            metrics.handed(new Outcome.Deferred("X" + i + " 451 4.7." + i, "later"), 1);
        }

        assertThat(registry.find("bellwether.smtp.replies").counters()).hasSizeLessThan(80);
        assertThat(replies("rcpt", "5xx", "other")).isGreaterThan(900);
    }

    private double replies(String step, String codes, String enhanced) {
        return registry.get("bellwether.smtp.replies")
                .tags("step", step, "class", codes, "enhanced", enhanced)
                .counter()
                .count();
    }
}
