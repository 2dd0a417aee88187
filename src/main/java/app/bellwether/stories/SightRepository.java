package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What articles are compared by, as long as their stories may still grow. */
interface SightRepository extends Repository<Sight, ArticleId> {

    void insert(Sight sight);

    @Query("""
        select m.revision, m.arrived, m.story, m.voice, m.publisher, m.origin, m.published, s.*
        from stories.member m join stories.story t on t.id = m.story join stories.sight s on s.article = m.article
        where t.last >= :since or m.arrived in (select n.arrived from stories.member n where n.published >= :since)
        order by m.position
        """)
    List<Remembered> since(Instant since);

    /** What neither the story of its arrival nor the one that tells it now needs any more. */
    @Modifying
    @Query("""
        delete from stories.sight s using stories.member m, stories.story t
        where s.article = m.article and m.story = t.id and t.last < :oldest
            and not exists (select from stories.member n where n.arrived = m.arrived and n.published >= :oldest)
        """)
    void forgetBefore(Instant oldest);
}
