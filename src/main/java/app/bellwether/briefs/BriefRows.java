package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.DocumentJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows that make a brief. */
@Component
class BriefRows {

    private final JdbcClient jdbc;

    BriefRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Briefs of which the condition on their row holds; the condition says their order. */
    List<Brief> where(String condition, Map<String, ?> values) {
        return jdbc.sql("select * from briefs.brief where " + condition)
                .params(values)
                .query((row, _) -> brief(row))
                .list();
    }

    /**
     * Keeps the brief with its items.
     *
     * @return false when there is a brief for that slot already
     */
    boolean insert(Brief brief, String document) {
        int inserted = jdbc.sql("""
            insert into briefs.brief (id, subscriber, date, slot, edition, sealed, deadline, document, hash)
            values (:id, :subscriber, :date, :slot, :edition, :sealed, :deadline, :document, :hash)
            on conflict do nothing
            """)
                .param("id", brief.id().value())
                .param("subscriber", brief.subscriber().value())
                .param("date", brief.date())
                .param("slot", brief.slot())
                .param("edition", brief.edition())
                .param("sealed", Timestamp.from(brief.sealed()))
                .param("deadline", Timestamp.from(brief.deadline()))
                .param("document", document)
                .param("hash", brief.hash())
                .update();
        if (inserted > 0) {
            brief.items().forEach(item -> insert(brief.id(), item));
        }
        return inserted > 0;
    }

    private void insert(BriefId brief, NumberedItem item) {
        jdbc.sql("""
            insert into briefs.item (brief, number, type, item, version, title, score, because)
            values (:brief, :number, :type, :item, :version, :title, :score, :because)
            """)
                .param("brief", brief.value())
                .param("number", item.number())
                .param("type", item.item().type().name())
                .param("item", item.item().id())
                .param("version", item.version())
                .param("title", item.title())
                .param("score", item.score())
                .param("because", item.because().toArray(String[]::new))
                .update();
    }

    void insert(BriefId brief, List<Decision> decisions) {
        for (int place = 0; place < decisions.size(); place++) {
            Decision decision = decisions.get(place);
            jdbc.sql("""
                insert into briefs.decision
                    (brief, place, type, item, title, taken, stage, score, needed, reasons, words)
                values (:brief, :place, :type, :item, :title, :taken, :stage, :score, :needed, :reasons, :words)
                """)
                    .param("brief", brief.value())
                    .param("place", place)
                    .param("type", decision.item().type().name())
                    .param("item", decision.item().id())
                    .param("title", decision.title())
                    .param("taken", decision.taken())
                    .param("stage", decision.stage())
                    .param("score", decision.score())
                    .param("needed", decision.needed())
                    .param("reasons", decision.reasons().toArray(String[]::new))
                    .param("words", decision.words())
                    .update();
        }
    }

    List<Decision> decisions(BriefId brief) {
        return jdbc.sql("select * from briefs.decision where brief = :brief order by place")
                .param("brief", brief.value())
                .query((row, _) -> new Decision(
                        item(row),
                        row.getString("title"),
                        row.getBoolean("taken"),
                        row.getString("stage"),
                        row.getDouble("score"),
                        row.getDouble("needed"),
                        texts(row, "reasons"),
                        row.getString("words")))
                .list();
    }

    private List<NumberedItem> items(String brief) {
        return jdbc.sql("select * from briefs.item where brief = :brief order by number")
                .param("brief", brief)
                .query((row, _) -> new NumberedItem(
                        row.getInt("number"),
                        item(row),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getDouble("score"),
                        texts(row, "because")))
                .list();
    }

    private Brief brief(ResultSet row) throws SQLException {
        return new Brief(
                new BriefId(row.getString("id")),
                new SubscriberId(row.getString("subscriber")),
                row.getObject("date", LocalDate.class),
                row.getString("slot"),
                row.getInt("edition"),
                row.getTimestamp("sealed").toInstant(),
                row.getTimestamp("deadline").toInstant(),
                DocumentJson.read(row.getString("document")),
                items(row.getString("id")),
                row.getString("hash"));
    }

    static ItemRef item(ResultSet row) throws SQLException {
        return new ItemRef(ItemRef.Type.valueOf(row.getString("type")), row.getString("item"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
