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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was nearest to being worth a brief, of the times without one. */
@Component
record MissRows(JdbcClient jdbc) {

    /** Of one morning; the one that is nearest may be gone when it is told of. */
    private static final int MISSES = 3;

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
                .query((row, _) -> miss(row))
                .list();
    }

    /** What was nearest at one of those times, nearest first. */
    List<Lull.Miss> misses(Silence silence) {
        return jdbc.sql("""
            select * from briefs.miss where subscriber = :subscriber and date = :date and slot = :slot order by place
            """)
                .param("subscriber", silence.subscriber().value())
                .param("date", silence.date())
                .param("slot", silence.slot())
                .query((row, _) -> miss(row))
                .list();
    }

    private static Lull.Miss miss(ResultSet row) throws SQLException {
        return new Lull.Miss(
                row.getObject("date", LocalDate.class),
                BriefRows.item(row),
                row.getString("title"),
                row.getDouble("score"),
                row.getDouble("needed"));
    }
}
