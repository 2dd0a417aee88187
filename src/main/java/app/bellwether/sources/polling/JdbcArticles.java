package app.bellwether.sources.polling;

import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Extent;
import app.bellwether.sources.Kind;
import app.bellwether.sources.Recording;
import app.bellwether.sources.Segment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Articles in PostgreSQL. */
@Component
class JdbcArticles implements Articles {

    static final JsonMapper JSON = new JsonMapper();

    private static final TypeReference<List<Segment>> SEGMENTS = new TypeReference<>() {};

    /** Articles with a revision; the month is a part of the join, so that other months are not looked into. */
    private static final String ALL = """
        select a.*, r.revision as this_revision, r.position, r.title, r.text, r.segments, r.recording
        from sources.article a join sources.revision r on r.article = a.id and r.seen = a.seen
        """;

    private final JdbcClient jdbc;

    JdbcArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Article> byId(ArticleId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Optional<Article> byId(ArticleId id, int revision) {
        return jdbc.sql(ALL + "where a.id = :id and r.revision = :revision")
                .param("id", id.value())
                .param("revision", revision)
                .query(JdbcArticles::arrived)
                .optional()
                .map(ArrivedArticle::article);
    }

    @Override
    public Map<ArticleId, Article> byIds(Collection<ArticleId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(ALL + "where a.id = any(:ids) and r.revision = a.revision")
                .param("ids", ids.stream().map(ArticleId::value).toArray(String[]::new))
                .query(JdbcArticles::arrived)
                .list()
                .stream()
                .map(ArrivedArticle::article)
                .collect(Collectors.toMap(Article::id, article -> article));
    }

    @Override
    public Map<ArticleId, Integer> revisions(Collection<ArticleId> ids) {
        return jdbc
                .sql("select id, revision from sources.article where id = any(:ids)")
                .param("ids", ids.stream().map(ArticleId::value).toArray(String[]::new))
                .query((row, _) -> Map.entry(new ArticleId(row.getString("id")), row.getInt("revision")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<ArrivedArticle> after(long position, int limit) {
        return jdbc.sql(ALL + "where r.position > :position order by r.position limit :limit")
                .param("position", position)
                .param("limit", limit)
                .query(JdbcArticles::arrived)
                .list();
    }

    @Override
    public long newestPosition() {
        return jdbc.sql("select coalesce(max(position), 0) from sources.revision")
                .query(Long.class)
                .single();
    }

    @Override
    public Counts count(Instant from, Instant to) {
        return jdbc.sql("""
            select count(*) as articles, count(distinct publisher) as publishers
            from sources.article where seen >= :from and seen < :to
            """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) -> new Counts(row.getInt("articles"), row.getInt("publishers")))
                .single();
    }

    private static ArrivedArticle arrived(ResultSet row, int number) throws SQLException {
        var article = new Article(
                new ArticleId(row.getString("id")),
                row.getInt("this_revision"),
                row.getString("source"),
                Kind.valueOf(row.getString("kind")),
                row.getString("url"),
                row.getString("publisher"),
                row.getString("author"),
                row.getString("title"),
                row.getString("text"),
                row.getTimestamp("published").toInstant(),
                row.getTimestamp("seen").toInstant(),
                row.getBoolean("date_guessed"),
                row.getString("language"),
                JSON.readValue(row.getString("segments"), SEGMENTS),
                Extent.valueOf(row.getString("extent")),
                recording(row.getString("recording")));
        return new ArrivedArticle(row.getLong("position"), article);
    }

    private static Recording recording(@Nullable String written) {
        return written == null ? Recording.NONE : JSON.readValue(written, Recording.class);
    }

    /** Null for what is read and not heard, as most is. */
    static @Nullable String written(Recording recording) {
        return recording.equals(Recording.NONE) ? null : JSON.writeValueAsString(recording);
    }
}
