package app.bellwether.sources.polling;

import app.bellwether.sources.Article;
import app.bellwether.sources.Quarantine;
import app.bellwether.sources.Unreadable;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is set aside, in PostgreSQL. */
@Component
class JdbcQuarantine implements Quarantine {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcQuarantine(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean put(Unreadable unreadable, String room) {
        return jdbc.sql("""
            insert into sources.set_aside (article, revision, room, why, since)
            select id, :revision, :room, :why, :now from sources.article where id = :article
            on conflict do nothing
            """)
                        .param("article", unreadable.article().id().value())
                        .param("revision", unreadable.article().revision())
                        .param("room", room)
                        .param("why", unreadable.why())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    @Override
    public boolean holds(Article article, String room) {
        return jdbc.sql("""
            select exists (select from sources.set_aside
            where article = :article and revision = :revision and room = :room)
            """)
                .param("article", article.id().value())
                .param("revision", article.revision())
                .param("room", room)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Held> newest(int most) {
        return jdbc.sql("""
            select s.*, a.publisher, r.title
            from sources.set_aside s
            join sources.article a on a.id = s.article
            join sources.revision r on r.article = a.id and r.seen = a.seen and r.revision = s.revision
            order by s.since desc, s.article, s.room limit :most
            """).param("most", most).query(Held.class).list();
    }
}
