package app.bellwether.sources;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks into PostgreSQL. Goes through all articles of that time, which is for a question now and then. */
@Component
class JdbcLookup implements Lookup {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** No title is told from others by more, and each word is looked for in every article. */
    private static final int MOST_WORDS = 12;

    /** Each article in its newest revision. */
    private static final String AS_READ_LAST = """
        sources.article join sources.revision
            on revision.article = article.id and revision.seen = article.seen and revision.revision = article.revision\
        """;

    private final JdbcClient jdbc;
    private final Articles articles;

    JdbcLookup(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    @Override
    public List<Article> find(String addressOrWords, Instant since, Instant by, int most) {
        List<String> ids = addressOrWords.contains("://")
                ? byAddress(addressOrWords.strip(), most)
                : byWords(addressOrWords, since, by, most);
        return articles.byIds(ids.stream().map(ArticleId::new).toList()).values().stream()
                .sorted(Comparator.comparing(
                                (Article article) -> article.published().isAfter(by))
                        .thenComparing(Article::published, Comparator.reverseOrder())
                        .thenComparing(Article::id))
                .toList();
    }

    private List<String> byAddress(String address, int most) {
        return jdbc.sql("select distinct article from sources.article_key where key = :key order by article limit"
                        + " :most")
                .param("key", Identities.key(address))
                .param("most", most)
                .query(String.class)
                .list();
    }

    private List<String> byWords(String typed, Instant since, Instant by, int most) {
        String[] words = BETWEEN_WORDS
                .splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toArray(String[]::new);
        if (words.length == 0) {
            return List.of();
        }
        List<String> byTitle = byWords("title", words, since, by, most);
        return byTitle.isEmpty() ? byWords("text", words, since, by, most) : byTitle;
    }

    /** Words from their begin on, so that "chip" finds chips. They are letters and digits, which no pattern takes for more. */
    private List<String> byWords(String column, String[] words, Instant since, Instant by, int most) {
        return jdbc.sql("""
            select article.id
            from %s
            where article.published >= :since
                and (select bool_and(%s ~* ('\\m' || word)) from unnest(:words::text[]) as word)
            order by article.published > :by, article.published desc, article.id
            limit :most
            """.formatted(AS_READ_LAST, column))
                .param("since", Timestamp.from(since))
                .param("by", Timestamp.from(by))
                .param("words", words)
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public List<Article> like(List<String> words, Instant since, Instant by, int most) {
        String[] few = words.stream().distinct().limit(MOST_WORDS).toArray(String[]::new);
        List<ArticleId> ids = jdbc.sql("""
            select id from (
                select article.id, article.published,
                    (select count(*) filter (where title ~* ('\\m' || word)) * 2
                        + count(*) filter (where text ~* ('\\m' || word)) from unnest(:words::text[]) as word) as shared
                from %s
                where article.published between :since and :by) as counted
            where shared > 0
            order by shared desc, published desc, id
            limit :most
            """.formatted(AS_READ_LAST))
                .param("words", few)
                .param("since", Timestamp.from(since))
                .param("by", Timestamp.from(by))
                .param("most", most)
                .query((row, _) -> new ArticleId(row.getString("id")))
                .list();
        Map<ArticleId, Article> found = articles.byIds(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }
}
