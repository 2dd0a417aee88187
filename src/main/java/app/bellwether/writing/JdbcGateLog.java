package app.bellwether.writing;

import app.bellwether.writing.gate.Gated;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a table, for a month, and in the metric {@code bellwether.gate.sentences}. */
final class JdbcGateLog implements GateLog {

    private final JdbcClient jdbc;
    private final MeterRegistry metrics;
    private final Clock clock;

    JdbcGateLog(JdbcClient jdbc, MeterRegistry metrics, Clock clock) {
        this.jdbc = jdbc;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void note(String task, Gated gated) {
        Timestamp now = Timestamp.from(Instant.now(clock));
        count(task, "passed", gated.passed().size());
        for (Gated.Refusal refusal : gated.refused()) {
            count(task, refusal.check(), 1);
            jdbc.sql("""
                insert into writing.refusal (at, task, part, check_name, reason, sentence, spans)
                values (:at, :task, :part, :check, :reason, :sentence, :spans)
                """)
                    .param("at", now)
                    .param("task", task)
                    .param("part", clean(refusal.sentence().part()))
                    .param("check", refusal.check())
                    .param("reason", clean(refusal.reason()))
                    .param("sentence", clean(refusal.sentence().text()))
                    .param("spans", clean(String.join(" ", refusal.sentence().spans())))
                    .update();
        }
    }

    private void count(String task, String check, int sentences) {
        metrics.counter("bellwether.gate.sentences", "task", task, "check", check)
                .increment(sentences);
    }

    /** PostgreSQL keeps no zero byte. */
    private static String clean(String words) {
        return words.replace("\0", "");
    }
}
