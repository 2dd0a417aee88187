package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows that make a brief, all of a kind at once. */
@Component
record BriefRows(JdbcClient jdbc) {

    /**
     * Keeps the brief with its items.
     *
     * @param told see {@link Had#told}
     * @return false when there is a brief for that slot already
     */
    boolean insert(Brief brief, String document, String told) {
        int inserted = jdbc.sql("""
            insert into briefs.brief (id, subscriber, date, slot, edition, sealed, deadline, document, hash, told)
            values (:id, :subscriber, :date, :slot, :edition, :sealed, :deadline, :document, :hash, :told)
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
                .param("told", told)
                .update();
        if (inserted > 0) {
            insertItems(brief.id(), brief.items());
        }
        return inserted > 0;
    }

    private void insertItems(BriefId brief, List<NumberedItem> items) {
        jdbc.sql("""
            insert into briefs.item (brief, number, type, item, version, title, score, because)
            select :brief, number, type, item, version, title, score,
                array(select json_array_elements_text(because))
            from unnest(:numbers, :types, :items, :versions, :titles, :scores, :because::json[])
                as one (number, type, item, version, title, score, because)
            """)
                .param("brief", brief.value())
                .param("numbers", all(items, NumberedItem::number, Integer[]::new))
                .param("types", all(items, one -> one.item().type().name(), String[]::new))
                .param("items", all(items, one -> one.item().id(), String[]::new))
                .param("versions", all(items, NumberedItem::version, Integer[]::new))
                .param("titles", all(items, NumberedItem::title, String[]::new))
                .param("scores", all(items, NumberedItem::score, Double[]::new))
                .param("because", all(items, one -> json(one.because()), String[]::new))
                .update();
    }

    /** All of them in one statement: there are dozens for each brief of a morning. */
    void insert(Brief brief, List<Decision> decisions) {
        jdbc.sql("""
            insert into briefs.decision
                (brief, sealed, place, type, item, title, taken, stage, score, needed, reasons, words)
            select :brief, :sealed, place - 1, type, item, title, taken, stage, score, needed,
                array(select json_array_elements_text(reasons)), words
            from unnest(:types, :items, :titles, :taken, :stages, :scores, :needed, :reasons::json[], :words)
                with ordinality as one (type, item, title, taken, stage, score, needed, reasons, words, place)
            """)
                .param("brief", brief.id().value())
                .param("sealed", Timestamp.from(brief.sealed()))
                .param("types", all(decisions, one -> one.item().type().name(), String[]::new))
                .param("items", all(decisions, one -> one.item().id(), String[]::new))
                .param("titles", all(decisions, Decision::title, String[]::new))
                .param("taken", all(decisions, Decision::taken, Boolean[]::new))
                .param("stages", all(decisions, Decision::stage, String[]::new))
                .param("scores", all(decisions, Decision::score, Double[]::new))
                .param("needed", all(decisions, Decision::needed, Double[]::new))
                .param("reasons", all(decisions, one -> json(one.reasons()), String[]::new))
                .param("words", all(decisions, Decision::words, String[]::new))
                .update();
    }

    private static <T, P> P[] all(List<T> rows, Function<T, P> part, IntFunction<P[]> array) {
        return rows.stream().map(part).toArray(array);
    }

    /** PostgreSQL has no arrays of arrays of different lengths. */
    private static String json(List<String> words) {
        return JsonMapper.shared().writeValueAsString(words);
    }

    static ItemRef item(ResultSet row) throws SQLException {
        return new ItemRef(ItemRef.Type.valueOf(row.getString("type")), row.getString("item"));
    }
}
