package app.bellwether.writing;

import app.bellwether.meters.Meters;
import app.bellwether.writing.gate.Gated;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** In tables, for a month, and in the metric {@code bellwether.gate.sentences}. */
final class JdbcGateLog implements GateLog, GateBook {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

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
                    .param("evidence", evidence(refusal.sentence().spans(), shown))
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

    /** Those of the ids that were shown, with what was shown under them. */
    private static String evidence(List<String> ids, NumberedSpans shown) {
        return JSON.writeValueAsString(ids.stream()
                .distinct()
                .filter(shown::has)
                .map(id -> new Span(id, shown.spans(List.of(id)).getFirst().citation()))
                .toList());
    }

    /** PostgreSQL keeps no zero byte. */
    private static String clean(String words) {
        return words.replace("\0", "");
    }

    @Override
    public List<Passed> passed(LocalDate from) {
        return jdbc.sql("""
            select task, sum(sentences)::bigint as sentences, sum(against_signs)::bigint as against_signs
            from writing.passed where day >= :from
            group by task order by task
            """).param("from", from).query(Passed.class).list();
    }

    @Override
    public List<Count> refused(LocalDate from) {
        return jdbc.sql("""
            select task, check_name as "check", count(*) as sentences from writing.refusal where at >= :from
            group by task, check_name order by task, check_name
            """)
                .param("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(Count.class)
                .list();
    }

    @Override
    public List<Refused> newest(int most) {
        return jdbc.sql("""
            select at, task, part, check_name, reason, sentence, spans, evidence from writing.refusal
            order by at desc, number desc limit :most
            """).param("most", most).query((row, _) -> refused(row)).list();
    }

    private static Refused refused(ResultSet row) throws SQLException {
        String spans = row.getString("spans");
        return new Refused(
                row.getTimestamp("at").toInstant(),
                row.getString("task"),
                row.getString("part"),
                row.getString("check_name"),
                PlainRefusals.of(row.getString("reason")),
                row.getString("sentence"),
                spans.isBlank() ? List.of() : List.of(spans.split(" ")),
                List.of(JSON.readValue(row.getString("evidence"), Span[].class)));
    }
}
