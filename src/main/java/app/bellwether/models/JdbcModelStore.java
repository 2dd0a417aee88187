package app.bellwether.models;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps it in tables. Attempts lie by month; answers are forgotten a month after they were given. */
final class JdbcModelStore implements ModelStore {

    private final JdbcClient jdbc;

    JdbcModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean reserve(LocalDate day, long tokens, long most) {
        ModelStore.refuseWithinTransaction();
        return tokens <= most
                && jdbc.sql("""
                    insert into models.spending as today (day, tokens) values (:day, :tokens)
                    on conflict (day) do update set tokens = today.tokens + excluded.tokens
                    where today.tokens + excluded.tokens <= :most
                    """)
                                .param("day", day)
                                .param("tokens", tokens)
                                .param("most", most)
                                .update()
                        > 0;
    }

    @Override
    public void settle(LocalDate day, long tokens) {
        jdbc.sql("update models.spending set tokens = tokens + :tokens where day = :day")
                .param("day", day)
                .param("tokens", tokens)
                .update();
    }

    @Override
    public Optional<String> answer(String key) {
        return jdbc.sql("select answer from models.answer where key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    @Override
    public void keep(String key, String answer, Instant at) {
        jdbc.sql("insert into models.answer (key, answer, at) values (:key, :answer, :at) on conflict do nothing")
                .param("key", key)
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void record(Attempt attempt) {
        jdbc.sql("""
            insert into models.attempt (at, task, model, prompt, gate, key, outcome,
                prompt_tokens, cached_tokens, answer_tokens, millis)
            values (:at, :task, :model, :prompt, :gate, :key, :outcome, :promptTokens, :cachedTokens, :answerTokens, :millis)
            """)
                .param("at", Timestamp.from(attempt.at()))
                .param("task", attempt.task().name())
                .param("model", attempt.model())
                .param("prompt", attempt.prompt())
                .param("gate", attempt.gate())
                .param("key", attempt.key())
                .param("outcome", attempt.outcome().name())
                .param("promptTokens", attempt.tokens().prompt())
                .param("cachedTokens", attempt.tokens().cached())
                .param("answerTokens", attempt.tokens().answer())
                .param("millis", attempt.millis())
                .update();
    }
}
