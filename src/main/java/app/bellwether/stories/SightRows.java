package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What articles are compared by, in PostgreSQL, as long as their stories may still grow. */
final class SightRows {

    private final JdbcClient jdbc;

    SightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Sight sight) {
        jdbc.sql("""
            insert into stories.sight (article, language, title, lead_words, lead_weights, headline_words, headline_weights, vector,
                weekdays, years, shingles, keys)
            values (:article, :language, :title, :leadWords, :leadWeights, :headlineWords, :headlineWeights, :vector, :weekdays,
                :years, :shingles, :keys)
            """)
                .param("article", sight.article().value())
                .param("language", sight.language())
                .param("title", sight.title())
                .param("leadWords", sight.lead().words())
                .param("leadWeights", sight.lead().weights())
                .param("headlineWords", sight.headline().words())
                .param("headlineWeights", sight.headline().weights())
                .param("vector", sight.vector())
                .param("weekdays", sight.weekdays())
                .param("years", sight.years())
                .param("shingles", sight.shingles())
                .param("keys", sight.keys().stream().map(Key::toString).toArray(String[]::new))
                .update();
    }

    List<Remembered> since(Instant since) {
        return jdbc.sql("""
            select m.article, m.revision, m.arrived, m.story, m.voice, m.publisher, m.origin, m.published, s.*
            from stories.member m join stories.story t on t.id = m.story join stories.sight s on s.article = m.article
            where t.last >= :since or m.arrived in (select n.arrived from stories.member n where n.published >= :since)
            order by m.position
            """)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Remembered(
                        sight(row),
                        new StoryId(row.getString("arrived")),
                        new StoryId(row.getString("story")),
                        row.getInt("voice")))
                .list();
    }

    /** What neither the story of its arrival nor the one that tells it now needs any more. */
    void forgetBefore(Instant oldest) {
        jdbc.sql("""
            delete from stories.sight s using stories.member m, stories.story t
            where s.article = m.article and m.story = t.id and t.last < :oldest
                and not exists (select from stories.member n where n.arrived = m.arrived and n.published >= :oldest)
            """).param("oldest", Timestamp.from(oldest)).update();
    }

    private static Sight sight(ResultSet row) throws SQLException {
        return new Sight(
                new ArticleId(row.getString("article")),
                row.getInt("revision"),
                row.getString("publisher"),
                row.getString("origin"),
                row.getTimestamp("published").toInstant(),
                row.getString("language"),
                row.getString("title"),
                TermVector.of(texts(row, "lead_words"), reals(row, "lead_weights")),
                TermVector.of(texts(row, "headline_words"), reals(row, "headline_weights")),
                reals(row, "vector"),
                row.getInt("weekdays"),
                row.getLong("years"),
                longs(row, "shingles"),
                Stream.of(texts(row, "keys")).map(Key::parse).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static float[] reals(ResultSet row, String column) throws SQLException {
        Float[] boxed = (Float[]) row.getArray(column).getArray();
        float[] plain = new float[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            plain[i] = boxed[i];
        }
        return plain;
    }

    private static long[] longs(ResultSet row, String column) throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
