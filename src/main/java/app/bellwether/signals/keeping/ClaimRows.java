package app.bellwether.signals.keeping;

import app.bellwether.judging.SentenceKind;
import app.bellwether.signals.claims.Aside;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Vector;
import app.bellwether.signals.claims.WordingReader;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import app.bellwether.taxonomy.Key;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims as rows. What rules see in a sentence is read anew, so that it is never older than the rules. */
final class ClaimRows {

    private final JdbcClient jdbc;
    private final WordingReader wordings;

    ClaimRows(JdbcClient jdbc, WordingReader wordings) {
        this.jdbc = jdbc;
        this.wordings = wordings;
    }

    /** Those of earlier revisions stay where a signal rests on them; nothing else uses them any more. */
    void supersede(ArticleId article) {
        jdbc.sql("""
            delete from signals.claim c
            where c.article = :article and not exists (select 1 from signals.evidence e where e.claim = c.id)
            """).param("article", article.value()).update();
        jdbc.sql("update signals.claim set superseded = true where article = :article")
                .param("article", article.value())
                .update();
    }

    void insert(Claim claim) {
        Claim.Origin origin = claim.origin();
        jdbc.sql("""
            insert into signals.claim (id, article, revision, text_start, text_end, place, quote, aside_start, aside_end, anchor, keys, lead_topics, deadline,
                names, vector, headline, publisher, published, story, voice, language, kind, alone, worth, headlined)
            values (:id, :article, :revision, :start, :end, :place, :quote, :asideStart, :asideEnd, :anchor, :keys, :leadTopics, :deadline,
                :names, :vector, :headline, :publisher, :published, :story, :voice, :language, :kind, :alone, :worth, :headlined)
            on conflict (id) do update set superseded = false
            """)
                .param("id", claim.id())
                .param("article", origin.article().value())
                .param("revision", origin.revision())
                .param("start", claim.start())
                .param("end", claim.end())
                .param("place", claim.place())
                .param("quote", claim.quote())
                .param(
                        "asideStart",
                        claim.aside() == null ? null : claim.aside().start())
                .param("asideEnd", claim.aside() == null ? null : claim.aside().end())
                .param("anchor", claim.anchor())
                .param("keys", keys(claim.keys()))
                .param("leadTopics", keys(claim.leadTopics()))
                .param("deadline", claim.deadline() == null ? null : Date.valueOf(claim.deadline()))
                .param("names", claim.wording().writtenNames().stream().sorted().toArray(String[]::new))
                .param("vector", claim.vector().bytes())
                .param("headline", origin.headline())
                .param("publisher", origin.publisher())
                .param("published", Timestamp.from(origin.published()))
                .param("story", origin.story().value())
                .param("voice", origin.voice())
                .param("language", origin.language())
                .param("kind", claim.verdict().kind().name())
                .param("alone", claim.verdict().alone())
                .param("worth", claim.verdict().worth())
                .param("headlined", claim.verdict().headlined())
                .update();
    }

    void spend(Claim claim) {
        jdbc.sql("update signals.claim set spent = true where id = :id")
                .param("id", claim.id())
                .update();
    }

    /** Which of those ids are kept, with their quotes. */
    Map<String, String> quotes(Collection<String> ids) {
        return jdbc
                .sql("select id, quote from signals.claim where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("quote")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Claims that no signal rests on, in the order in which they were kept. */
    List<Claim> loose(Instant since) {
        return jdbc.sql("""
            select c.* from signals.claim c
            where c.published >= :since and not c.superseded and not c.spent and not (c.place < :lead and c.anchor = c.quote)
                and not exists (select 1 from signals.evidence e where e.claim = c.id and e.stance <> 'CONTEXT')
            order by c.number
            """)
                .param("since", Timestamp.from(since))
                .param("lead", Claim.LEAD)
                .query((row, _) -> claim(row))
                .list();
    }

    /** Claims of first sentences of a span of time, and what their stories had told in such since the instant remembered. */
    List<Claim> leads(Instant remembered, Instant from, Instant to) {
        return jdbc.sql("""
            with lead as (
                select * from signals.claim
                where published >= :remembered and published < :to and place < :lead and aside_start is null
                    and not superseded
            )
            select * from lead
            where published >= :from or story in (select story from lead where published >= :from)
            order by number
            """)
                .param("remembered", Timestamp.from(remembered))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("lead", Claim.LEAD)
                .query((row, _) -> claim(row))
                .list();
    }

    /** Forgets what no signal rests on and is older than that. */
    void forgetBefore(Instant oldest) {
        jdbc.sql("""
            delete from signals.claim c
            where c.published < :oldest and not exists (select 1 from signals.evidence e where e.claim = c.id)
                and not exists (select 1 from signals.signal s where s.centre = c.id)
            """).param("oldest", Timestamp.from(oldest)).update();
    }

    Claim claim(ResultSet row) throws SQLException {
        Date deadline = row.getDate("deadline");
        String quote = row.getString("quote");
        Aside aside = aside(row);
        String language = row.getString("language");
        return new Claim(
                new Claim.Origin(
                        new ArticleId(row.getString("article")),
                        row.getInt("revision"),
                        row.getString("headline"),
                        row.getString("publisher"),
                        row.getTimestamp("published").toInstant(),
                        new StoryId(row.getString("story")),
                        row.getInt("voice"),
                        language),
                row.getInt("text_start"),
                row.getInt("text_end"),
                row.getInt("place"),
                quote,
                aside,
                row.getString("anchor"),
                keys(row.getArray("keys")),
                keys(row.getArray("lead_topics")),
                deadline == null ? null : deadline.toLocalDate(),
                wordings.read(quote, aside, Set.of(strings(row.getArray("names"))), language),
                Vector.of(row.getBytes("vector")),
                new Claim.Verdict(
                        SentenceKind.valueOf(row.getString("kind")),
                        row.getDouble("alone"),
                        row.getDouble("worth"),
                        row.getDouble("headlined")));
    }

    private static @Nullable Aside aside(ResultSet row) throws SQLException {
        int start = row.getInt("aside_start");
        return row.wasNull() ? null : new Aside(start, row.getInt("aside_end"));
    }

    static String[] keys(Set<Key> keys) {
        return keys.stream().sorted().map(Key::toString).toArray(String[]::new);
    }

    static Set<Key> keys(Array array) throws SQLException {
        return Stream.of(strings(array)).map(Key::parse).collect(Collectors.toSet());
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
