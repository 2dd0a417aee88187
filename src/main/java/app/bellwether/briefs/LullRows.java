package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.subscribers.SubscriberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the times without a brief. */
@Component
class LullRows {

    /** Of one morning; the one that is nearest may be gone when it is told of. */
    private static final int MISSES = 3;

    /** Of more that were lost one after the other, nobody has to know. */
    private static final int NOTES = 20;

    private final JdbcClient jdbc;

    LullRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was nearest to being worth a brief. */
    void keep(Silence silence, List<Decision> decisions) {
        List<Decision> nearest = decisions.stream()
                .filter(decision -> decision.stage().equals("threshold") && decision.score() > 0)
                .sorted(Comparator.comparingDouble(decision -> decision.needed() - decision.score()))
                .limit(MISSES)
                .toList();
        for (int place = 0; place < nearest.size(); place++) {
            Decision decision = nearest.get(place);
            jdbc.sql("""
                insert into briefs.miss (subscriber, date, slot, place, type, item, title, score, needed, words)
                values (:subscriber, :date, :slot, :place, :type, :item, :title, :score, :needed, :words)
                on conflict do nothing
                """)
                    .param("subscriber", silence.subscriber().value())
                    .param("date", silence.date())
                    .param("slot", silence.slot())
                    .param("place", place)
                    .param("type", decision.item().type().name())
                    .param("item", decision.item().id())
                    .param("title", decision.title())
                    .param("score", decision.score())
                    .param("needed", decision.needed())
                    .param("words", decision.words())
                    .update();
        }
    }

    /** What was nearest since then, nearest first, each once. */
    List<Lull.Miss> misses(SubscriberId subscriber, Instant since) {
        return jdbc.sql("""
            select distinct on (needed - score, type, item) miss.*
            from briefs.miss join briefs.silence using (subscriber, date, slot)
            where subscriber = :subscriber and decided > :since
            order by needed - score, type, item, date
            limit 10
            """)
                .param("subscriber", subscriber.value())
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Lull.Miss(
                        row.getObject("date", LocalDate.class),
                        BriefRows.item(row),
                        row.getString("title"),
                        row.getDouble("score"),
                        row.getDouble("needed")))
                .list();
    }

    /** A note, and its local date. */
    record Noted(String note, LocalDate date) {}

    /** The last notes, newest first. */
    List<Noted> noted(SubscriberId subscriber) {
        return jdbc.sql("select id, date from briefs.note where subscriber = :subscriber order by date desc limit"
                        + " :most")
                .param("subscriber", subscriber.value())
                .param("most", NOTES)
                .query((row, _) -> new Noted(row.getString("id"), row.getObject("date", LocalDate.class)))
                .list();
    }

    /** The last brief that reached them: none of those. */
    Optional<Lull.Begin> lastBrief(SubscriberId subscriber, List<BriefId> lost) {
        return jdbc.sql("""
            select date, sealed from briefs.brief where subscriber = :subscriber and id <> all(:lost)
            order by sealed desc limit 1
            """)
                .param("subscriber", subscriber.value())
                .param("lost", lost.stream().map(BriefId::value).toArray(String[]::new))
                .query((row, _) -> new Lull.Begin(
                        row.getObject("date", LocalDate.class),
                        row.getTimestamp("sealed").toInstant(),
                        Lull.After.BRIEF))
                .optional();
    }

    /** The number of their last brief, 0 before the first. */
    int edition(SubscriberId subscriber) {
        return jdbc.sql("select coalesce(max(edition), 0) from briefs.brief where subscriber = :subscriber")
                .param("subscriber", subscriber.value())
                .query(Integer.class)
                .single();
    }

    /** What fell silent since then and before that, oldest first. */
    List<Silence> silences(Silence before, Instant since) {
        return jdbc.sql("""
            select * from briefs.silence
            where subscriber = :subscriber and decided > :since and (date, slot) < (:date, :slot)
            order by date, slot
            """)
                .param("subscriber", before.subscriber().value())
                .param("since", Timestamp.from(since))
                .param("date", before.date())
                .param("slot", before.slot())
                .query((row, _) -> silence(row))
                .list();
    }

    static Silence silence(ResultSet row) throws SQLException {
        return new Silence(
                new SubscriberId(row.getString("subscriber")),
                row.getObject("date", LocalDate.class),
                row.getString("slot"),
                Silence.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("decided").toInstant(),
                row.getString("reason"));
    }
}
