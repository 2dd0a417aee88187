package app.bellwether.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what {@link JdbcGateLog} keeps. */
final class JdbcGateBook implements GateBook {

    private final JdbcClient jdbc;

    JdbcGateBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                SpansJson.read(row.getString("evidence")));
    }
}
