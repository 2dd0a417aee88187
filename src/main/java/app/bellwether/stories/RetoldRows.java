package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found to be otherwise after arrival, in PostgreSQL. */
final class RetoldRows {

    private final JdbcClient jdbc;

    RetoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Retold change, List<Story> now) {
        for (Story story : now) {
            story.members().forEach(member -> put(member, story.id()));
        }
        if (change.kind() == Retold.Kind.MERGED) {
            merge(change);
        }
        jdbc.sql("""
            insert into stories.retold (kind, from_story, into_story, article, at, why)
            values (:kind, :from, :into, :article, :at, :why) on conflict do nothing
            """)
                .param("kind", change.kind().name())
                .param("from", change.from().value())
                .param("into", change.into().value())
                .param("article", change.article().value())
                .param("at", Timestamp.from(change.at()))
                .param("why", change.why())
                .update();
    }

    private void put(Member member, StoryId story) {
        jdbc.sql("""
            update stories.member set story = :story, voice = :voice
            where article = :article and (story <> :story or voice <> :voice)
            """)
                .param("story", story.value())
                .param("voice", member.voice())
                .param("article", member.article().value())
                .update();
    }

    private void merge(Retold change) {
        jdbc.sql("update stories.story set part_of = :into where id = :from or part_of = :from")
                .param("into", change.into().value())
                .param("from", change.from().value())
                .update();
        jdbc.sql("""
            update stories.story i set last = greatest(i.last, f.last) from stories.story f where i.id = :into and f.id = :from
            """)
                .param("into", change.into().value())
                .param("from", change.from().value())
                .update();
    }

    StoryId now(StoryId story) {
        return jdbc.sql("select part_of from stories.story where id = :id and part_of is not null")
                .param("id", story.value())
                .query(String.class)
                .optional()
                .map(StoryId::new)
                .orElse(story);
    }

    List<Retold> of(StoryId story) {
        return jdbc.sql("""
            with same as (select id from stories.story where id = :id or part_of = :id)
            select * from stories.retold
            where from_story in (select id from same) or into_story in (select id from same) order by position
            """)
                .param("id", now(story).value())
                .query((row, number) -> new Retold(
                        Retold.Kind.valueOf(row.getString("kind")),
                        new StoryId(row.getString("from_story")),
                        new StoryId(row.getString("into_story")),
                        new ArticleId(row.getString("article")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("why")))
                .list();
    }
}
