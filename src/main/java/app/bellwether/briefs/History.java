package app.bellwether.briefs;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.subscribers.SubscriberId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What subscribers were sent so far, and which of their slots are decided. */
@Component
class History {

    private final JdbcClient jdbc;
    private final Briefs briefs;

    History(JdbcClient jdbc, Briefs briefs) {
        this.jdbc = jdbc;
        this.briefs = briefs;
    }

    Sent sent(SubscriberId subscriber) {
        Map<ItemRef, Integer> versions = new HashMap<>();
        jdbc.sql("""
            select type, item, max(version) as version
            from briefs.item join briefs.brief on brief.id = item.brief
            where subscriber = :subscriber group by type, item
            """)
                .param("subscriber", subscriber.value())
                .query((row, _) -> versions.put(BriefRows.item(row), row.getInt("version")))
                .list();
        return new Sent(versions, last(subscriber).map(Brief::sealed).orElse(null));
    }

    Optional<Brief> last(SubscriberId subscriber) {
        return briefs.of(subscriber, 1).stream().findFirst();
    }

    int editions(SubscriberId subscriber) {
        return jdbc.sql("select count(*) from briefs.brief where subscriber = :subscriber")
                .param("subscriber", subscriber.value())
                .query(Integer.class)
                .single();
    }

    /** Of those slots, the ones that are not decided for good, in their order. */
    List<Slot> undecided(List<Slot> slots) {
        if (slots.isEmpty()) {
            return List.of();
        }
        LocalDate from =
                slots.stream().map(Slot::date).min(Comparator.naturalOrder()).orElseThrow();
        return undecided(slots, decided(slots.getFirst().subscriber(), from.minusDays(2)));
    }

    static List<Slot> undecided(List<Slot> slots, Set<String> decided) {
        return slots.stream()
                .filter(slot -> !isDecided(slot, decided) && !isPast(slot, decided))
                .toList();
    }

    /** A first brief is one, even if a change of zone moved the date on which the subscriber confirmed. */
    private static boolean isDecided(Slot slot, Set<String> decided) {
        if (!slot.first()) {
            return decided.contains(key(slot.date(), slot.name()));
        }
        return decided.contains(key(slot.date().minusDays(1), slot.name()))
                || decided.contains(key(slot.date(), slot.name()))
                || decided.contains(key(slot.date().plusDays(1), slot.name()));
    }

    /** Who travels west lives a date twice, and is not sent what belongs to a date before their last one. */
    private static boolean isPast(Slot slot, Set<String> decided) {
        return decided.stream()
                .anyMatch(key -> key.compareTo(slot.date().plusDays(1).toString()) >= 0);
    }

    private Set<String> decided(SubscriberId subscriber, LocalDate from) {
        return new HashSet<>(jdbc.sql("""
            select date, slot from briefs.brief where subscriber = :subscriber and date >= :from
            union
            select date, slot from briefs.silence
            where subscriber = :subscriber and date >= :from and final
            """)
                .param("subscriber", subscriber.value())
                .param("from", from)
                .query((row, _) -> key(row.getObject("date", LocalDate.class), row.getString("slot")))
                .list());
    }

    static String key(LocalDate date, String name) {
        return date + " " + name;
    }

    /**
     * Records a silence; one that is not final gives way to any other, a final one stays.
     *
     * @return true when nothing of that kind was recorded before
     */
    boolean record(Silence silence) {
        boolean last = silence.kind() == Silence.Kind.QUIET || silence.kind() == Silence.Kind.SKIPPED;
        return jdbc.sql("""
            insert into briefs.silence as known (subscriber, date, slot, kind, decided, reason, final)
            values (:subscriber, :date, :slot, :kind, :decided, :reason, :final)
            on conflict (subscriber, date, slot) do update
            set kind = excluded.kind, decided = excluded.decided, reason = excluded.reason,
                final = excluded.final
            where not known.final and known.kind <> excluded.kind
            """)
                        .param("subscriber", silence.subscriber().value())
                        .param("date", silence.date())
                        .param("slot", silence.slot())
                        .param("kind", silence.kind().name())
                        .param("decided", Timestamp.from(silence.decided()))
                        .param("reason", silence.reason())
                        .param("final", last)
                        .update()
                > 0;
    }

    /**
     * Makes an outage or a failure final, now that it is too late for a brief.
     *
     * @return false when there was none
     */
    boolean close(Slot slot) {
        return jdbc.sql("""
            update briefs.silence set final = true
            where subscriber = :subscriber and date = :date and slot = :slot and not final
            """)
                        .param("subscriber", slot.subscriber().value())
                        .param("date", slot.date())
                        .param("slot", slot.name())
                        .update()
                > 0;
    }

    /** Has PostgreSQL end this transaction when its instance stands still, so that no other waits for it. */
    void giveUpSoon() {
        jdbc.sql("set local idle_in_transaction_session_timeout = '10s'").update();
    }

    /** Forgets a silence that was not final, now that there is a brief. */
    void forget(Slot slot) {
        jdbc.sql("delete from briefs.silence where subscriber = :subscriber and date = :date and slot = :slot")
                .param("subscriber", slot.subscriber().value())
                .param("date", slot.date())
                .param("slot", slot.name())
                .update();
    }
}
