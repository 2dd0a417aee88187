package app.bellwether.writing;

import app.bellwether.meters.Meters;
import app.bellwether.writing.gate.Gated;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a table, for a month, and in the metric {@code bellwether.gate.sentences}. */
final class JdbcGateLog implements GateLog {

    private final JdbcClient jdbc;
    private final Meters meters;
    private final Clock clock;

    JdbcGateLog(JdbcClient jdbc, Meters meters, Clock clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void note(String task, Gated gated, NumberedSpans shown) {
        Timestamp now = Timestamp.from(Instant.now(clock));
        count(task, "passed", gated.passed().size());
        keepPassed(task, LocalDate.ofInstant(now.toInstant(), ZoneOffset.UTC), gated);
        for (Gated.Refusal refusal : gated.refused()) {
            count(task, refusal.check(), 1);
            jdbc.sql("""
                insert into writing.refusal (at, task, part, check_name, reason, sentence, spans, evidence)
                values (:at, :task, :part, :check, :reason, :sentence, :spans, :evidence)
                """)
                    .param("at", now)
                    .param("task", task)
                    .param("part", clean(refusal.sentence().part()))
                    .param("check", refusal.check())
                    .param("reason", clean(refusal.reason()))
                    .param("sentence", clean(refusal.sentence().text()))
                    .param("spans", clean(String.join(" ", refusal.sentence().spans())))
                    .param("evidence", SpansJson.write(refusal.sentence().spans(), shown))
                    .update();
        }
    }

    private void keepPassed(String task, LocalDate day, Gated gated) {
        if (!gated.passed().isEmpty()) {
            jdbc.sql("""
                insert into writing.passed as kept (day, task, sentences, against_signs)
                values (:day, :task, :sentences, :against)
                on conflict (day, task) do update set
                    sentences = kept.sentences + excluded.sentences,
                    against_signs = kept.against_signs + excluded.against_signs
                """)
                    .param("day", day)
                    .param("task", task)
                    .param("sentences", gated.passed().size())
                    .param("against", gated.againstSigns())
                    .update();
        }
    }

    private void count(String task, String check, int sentences) {
        meters.counter(
                        "bellwether.gate.sentences",
                        "Sentences that a model proposed: passed, or by which check they were refused.",
                        "task",
                        task,
                        "check",
                        check)
                .increment(sentences);
    }

    /** PostgreSQL keeps no zero byte. */
    private static String clean(String words) {
        return words.replace("\0", "");
    }
}
