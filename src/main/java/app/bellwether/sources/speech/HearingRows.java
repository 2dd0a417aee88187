package app.bellwether.sources.speech;

import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Hearings;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of each episode, and how much was listened to each day, in PostgreSQL. */
@Component
class HearingRows implements Hearings {

    private final JdbcClient jdbc;

    HearingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest episode since then that can be heard, has no transcript, and is not to be left alone now. */
    Optional<ArticleId> next(Instant since, Instant now) {
        return jdbc.sql("""
            select a.id from sources.article a
            join sources.revision r on r.article = a.id and r.seen = a.seen and r.revision = a.revision
            left join sources.hearing h on h.article = a.id
            where a.kind = 'EPISODE' and a.published >= :since and r.segments = '[]'::jsonb
                and r.recording ->> 'url' <> '' and (h.article is null or h.next_try <= :now)
            order by a.published desc, a.id limit 1
            """)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new ArticleId(row.getString("id")))
                .optional();
    }

    int attempts(ArticleId episode) {
        return jdbc.sql("select attempts from sources.hearing where article = :article")
                .param("article", episode.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** It is written down. */
    void done(ArticleId episode, Instant now) {
        tried(episode, now, null, "", 1);
    }

    /** It is tried again then, or not at all; {@code counted} unless it was not its turn. */
    void missed(ArticleId episode, Instant now, @Nullable Instant next, String problem, boolean counted) {
        tried(episode, now, next, problem, counted ? 1 : 0);
    }

    private void tried(ArticleId episode, Instant now, @Nullable Instant next, String problem, int attempts) {
        jdbc.sql("""
            insert into sources.hearing as h (article, tried, next_try, attempts, problem)
            values (:article, :now, :next, :attempts, :problem)
            on conflict (article) do update set tried = excluded.tried, next_try = excluded.next_try,
                attempts = h.attempts + excluded.attempts, problem = excluded.problem
            """)
                .param("article", episode.value())
                .param("now", Timestamp.from(now))
                .param("next", next == null ? null : Timestamp.from(next))
                .param("attempts", attempts)
                .param("problem", problem)
                .update();
    }

    /** Sets seconds of a day aside before they are heard; false when so many are not left. */
    boolean reserve(LocalDate day, int seconds, int most) {
        return seconds <= most
                && jdbc.sql("""
                    insert into sources.heard as today (day, seconds) values (:day, :seconds)
                    on conflict (day) do update set seconds = today.seconds + excluded.seconds
                    where today.seconds + excluded.seconds <= :most
                    """)
                                .param("day", day)
                                .param("seconds", seconds)
                                .param("most", most)
                                .update()
                        > 0;
    }

    /** Corrects what was set aside, by more or less. */
    void settle(LocalDate day, int seconds) {
        jdbc.sql("update sources.heard set seconds = seconds + :seconds where day = :day")
                .param("day", day)
                .param("seconds", seconds)
                .update();
    }

    @Override
    public List<Unheard> newest(int most) {
        return jdbc.sql("""
            select r.title, a.publisher, h.tried, h.next_try as next, h.attempts, h.problem as why
            from sources.hearing h
            join sources.article a on a.id = h.article
            join sources.revision r on r.article = a.id and r.seen = a.seen and r.revision = a.revision
            where h.problem <> '' and r.segments = '[]'::jsonb
            order by h.tried desc, h.article limit :most
            """).param("most", most).query(Unheard.class).list();
    }
}
