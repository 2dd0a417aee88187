package app.bellwether.signals.keeping;

import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Insight;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Citation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Insights and digests as rows. */
final class SaidRows {

    private final JdbcClient jdbc;

    SaidRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Article episode, List<Insight> insights) {
        forget(episode.id());
        for (int place = 0; place < insights.size(); place++) {
            Insight one = insights.get(place);
            insert(
                    "INSIGHT",
                    one.id(),
                    place,
                    one.evidence(),
                    one.episode(),
                    one.speaker(),
                    one.at(),
                    one.keys(),
                    one.score());
        }
    }

    void keep(Article discussion, Digest digest) {
        forget(discussion.id());
        jdbc.sql("""
            insert into signals.digest (article, title, comments, authors, keys, score, published)
            values (:article, :title, :comments, :authors, :keys, :score, :published)
            """)
                .param("article", discussion.id().value())
                .param("title", digest.title())
                .param("comments", digest.comments())
                .param("authors", digest.authors())
                .param("keys", ClaimRows.keys(digest.keys()))
                .param("score", digest.score())
                .param("published", Timestamp.from(discussion.published()))
                .update();
        for (int place = 0; place < digest.points().size(); place++) {
            Evidence point = digest.points().get(place);
            String id = point.article() + "@" + point.revision() + ":" + point.start();
            insert("POINT", id, place, point, digest.title(), null, null, Set.of(), digest.score());
        }
    }

    private void forget(ArticleId article) {
        jdbc.sql("delete from signals.said where article = :article")
                .param("article", article.value())
                .update();
        jdbc.sql("delete from signals.digest where article = :article")
                .param("article", article.value())
                .update();
    }

    private void insert(
            String kind,
            String id,
            int place,
            Evidence evidence,
            String title,
            @Nullable String speaker,
            @Nullable Integer at,
            Set<Key> keys,
            double score) {
        jdbc.sql("""
            insert into signals.said (id, kind, article, revision, place, text_start, text_end, quote, anchor, story,
                publisher, published, fit, title, speaker, at, keys, score)
            values (:id, :kind, :article, :revision, :place, :start, :end, :quote, :anchor, :story,
                :publisher, :published, :fit, :title, :speaker, :at, :keys, :score)
            """)
                .param("id", id)
                .param("kind", kind)
                .param("article", evidence.article().value())
                .param("revision", evidence.revision())
                .param("place", place)
                .param("start", evidence.start())
                .param("end", evidence.end())
                .param("quote", evidence.quote())
                .param("anchor", evidence.anchor())
                .param("story", evidence.story().value())
                .param("publisher", evidence.publisher())
                .param("published", Timestamp.from(evidence.published()))
                .param("fit", evidence.score())
                .param("title", title)
                .param("speaker", speaker)
                .param("at", at)
                .param("keys", ClaimRows.keys(keys))
                .param("score", score)
                .update();
    }

    List<Insight> insights(Instant from, Instant to) {
        return jdbc.sql("""
            select * from signals.said
            where kind = 'INSIGHT' and published >= :from and published < :to
            order by score desc, id
            """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, _) -> new Insight(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("speaker"),
                        row.getObject("at", Integer.class),
                        evidence(row),
                        ClaimRows.keys(row.getArray("keys")),
                        row.getDouble("score")))
                .list();
    }

    List<Digest> digests(Instant from, Instant to) {
        return jdbc.sql("""
            select * from signals.digest
            where published >= :from and published < :to
            order by score desc, article
            """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, _) -> new Digest(
                        new ArticleId(row.getString("article")),
                        row.getString("title"),
                        row.getInt("comments"),
                        row.getInt("authors"),
                        points(row.getString("article")),
                        ClaimRows.keys(row.getArray("keys")),
                        row.getDouble("score")))
                .list();
    }

    private List<Evidence> points(String discussion) {
        return jdbc.sql("select * from signals.said where kind = 'POINT' and article = :article order by place")
                .param("article", discussion)
                .query((row, _) -> evidence(row))
                .list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                new ArticleId(row.getString("article")),
                row.getInt("revision"),
                Citation.Part.TEXT,
                row.getInt("text_start"),
                row.getInt("text_end"),
                row.getString("quote"),
                row.getString("anchor"),
                Stance.SUPPORTS,
                new StoryId(row.getString("story")),
                row.getString("publisher"),
                row.getTimestamp("published").toInstant(),
                row.getDouble("fit"));
    }
}
