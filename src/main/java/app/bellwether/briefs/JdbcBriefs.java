package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.DocumentJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Briefs in PostgreSQL. */
@Component
class JdbcBriefs implements Briefs {

    private final JdbcClient jdbc;
    private final BriefRows rows;

    JdbcBriefs(JdbcClient jdbc, BriefRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Optional<Brief> byId(BriefId id) {
        return rows.where("id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public Map<BriefId, Said> said(Collection<BriefId> ids) {
        return jdbc
                .sql("select id, document, sealed from briefs.brief where id = any(:ids)")
                .param("ids", ids.stream().map(BriefId::value).toArray(String[]::new))
                .query((row, _) -> Map.entry(
                        new BriefId(row.getString("id")),
                        new Said(
                                DocumentJson.read(row.getString("document")),
                                row.getTimestamp("sealed").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Brief> of(SubscriberId subscriber, int limit) {
        return rows.where(
                "subscriber = :subscriber order by sealed desc, edition desc limit :limit",
                Map.of("subscriber", subscriber.value(), "limit", limit));
    }

    @Override
    public List<Brief> upTo(SubscriberId subscriber, Instant sealed, int limit) {
        return rows.where(
                "subscriber = :subscriber and sealed <= :sealed order by sealed desc, edition desc limit :limit",
                Map.of("subscriber", subscriber.value(), "sealed", Timestamp.from(sealed), "limit", limit));
    }

    @Override
    public List<Brief> after(SubscriberId subscriber, Instant sealed, int limit) {
        return rows.where(
                "subscriber = :subscriber and sealed > :sealed order by sealed, edition limit :limit",
                Map.of("subscriber", subscriber.value(), "sealed", Timestamp.from(sealed), "limit", limit));
    }

    @Override
    public Optional<String> letters(BriefId brief) {
        return jdbc.sql("select document from briefs.brief where id = :id")
                .param("id", brief.value())
                .query(String.class)
                .optional();
    }

    @Override
    public List<Silence> silences(SubscriberId subscriber, int limit) {
        return jdbc.sql("""
            select * from briefs.silence where subscriber = :subscriber
            order by decided desc, date desc, slot limit :limit
            """)
                .param("subscriber", subscriber.value())
                .param("limit", limit)
                .query((row, _) -> LullRows.silence(row))
                .list();
    }

    @Override
    public List<Decision> decisions(BriefId brief) {
        return rows.decisions(brief);
    }
}
