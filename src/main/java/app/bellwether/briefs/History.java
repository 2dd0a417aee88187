package app.bellwether.briefs;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.subscribers.SubscriberId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What subscribers were sent so far, and which of their slots are decided. */
@Component
record History(JdbcClient jdbc, Briefs briefs) {

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** What they were sent, of which those were the last briefs. */
    Sent sent(SubscriberId subscriber, List<Had> had) {
        return new Sent(
                versions(subscriber, END), had.isEmpty() ? null : had.getFirst().sealed());
    }

    /** What their last briefs told, newest first, as far as they are looked at again. */
    List<Had> had(SubscriberId subscriber) {
        return jdbc.sql("""
            select date, sealed, case when told = '' then id else told end as told
            from briefs.brief where subscriber = :subscriber
            order by sealed desc, edition desc limit :limit
            """)
                .param("subscriber", subscriber.value())
                .param("limit", Occasion.REMEMBERED)
                .query((row, _) -> new Had(
                        row.getObject("date", LocalDate.class),
                        row.getTimestamp("sealed").toInstant(),
                        row.getString("told")))
                .list();
    }

    /** What they had been sent before that instant. */
    Sent sentBefore(SubscriberId subscriber, Instant at) {
        List<Brief> before = before(subscriber, at);
        return new Sent(
                versions(subscriber, at),
                before.isEmpty() ? null : before.getFirst().sealed());
    }

    /** The last briefs before that instant, newest first. */
    List<Brief> before(SubscriberId subscriber, Instant at) {
        return briefs.upTo(subscriber, at, Occasion.REMEMBERED + 1).stream()
                .filter(brief -> brief.sealed().isBefore(at))
                .limit(Occasion.REMEMBERED)
                .toList();
    }

    private Map<ItemRef, Integer> versions(SubscriberId subscriber, Instant before) {
        Map<ItemRef, Integer> versions = new HashMap<>();
        jdbc.sql("""
            select type, item, max(version) as version
            from briefs.item join briefs.brief on brief.id = item.brief
            where subscriber = :subscriber and sealed < :before group by type, item
            """)
                .param("subscriber", subscriber.value())
                .param("before", Timestamp.from(before))
                .query((row, _) -> versions.put(BriefRows.item(row), row.getInt("version")))
                .list();
        return versions;
    }

    /** Their last briefs, newest first, as far as they are looked at again. */
    List<Brief> earlier(SubscriberId subscriber) {
        return briefs.of(subscriber, Occasion.REMEMBERED);
    }

    /** The number of their last brief, 0 before the first. */
    int editions(SubscriberId subscriber) {
        return jdbc.sql("select coalesce(max(edition), 0) from briefs.brief where subscriber = :subscriber")
                .param("subscriber", subscriber.value())
                .query(Integer.class)
                .single();
    }

    /** When their last brief was sealed, null before the first. */
    @Nullable
    Instant lastSealed(SubscriberId subscriber) {
        return jdbc.sql("select max(sealed) from briefs.brief where subscriber = :subscriber")
                .param("subscriber", subscriber.value())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(null);
    }

    /** Of one subscriber's slots, those that are not decided for good, in their order. */
    List<Slot> undecided(List<Slot> slots) {
        return slots.isEmpty()
                ? List.of()
                : undecided(Map.of(slots.getFirst().subscriber(), slots))
                        .getOrDefault(slots.getFirst().subscriber(), List.of());
    }

    /** The same for many subscribers at once. */
    Map<SubscriberId, List<Slot>> undecided(Map<SubscriberId, List<Slot>> slots) {
        Optional<LocalDate> from =
                slots.values().stream().flatMap(List::stream).map(Slot::date).min(Comparator.naturalOrder());
        if (from.isEmpty()) {
            return Map.of();
        }
        Map<SubscriberId, Set<String>> decided =
                decided(slots.keySet(), from.get().minusDays(2));
        Map<SubscriberId, List<Slot>> undecided = new HashMap<>();
        slots.forEach((subscriber, of) ->
                undecided.put(subscriber, undecided(of, decided.getOrDefault(subscriber, Set.of()))));
        return undecided;
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

    private Map<SubscriberId, Set<String>> decided(Set<SubscriberId> subscribers, LocalDate from) {
        Map<SubscriberId, Set<String>> decided = new HashMap<>();
        jdbc.sql("""
            select subscriber, date, slot from briefs.brief where subscriber = any(:subscribers) and date >= :from
            union
            select subscriber, date, slot from briefs.silence
            where subscriber = any(:subscribers) and date >= :from and final
            """)
                .param(
                        "subscribers",
                        subscribers.stream().map(SubscriberId::value).toArray(String[]::new))
                .param("from", from)
                .query((row, _) -> decided.computeIfAbsent(
                                new SubscriberId(row.getString("subscriber")), _ -> new HashSet<>())
                        .add(key(row.getObject("date", LocalDate.class), row.getString("slot"))))
                .list();
        return decided;
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
        boolean last = silence.kind() != Silence.Kind.OUTAGE && silence.kind() != Silence.Kind.FAILED;
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

    /** What keeps a slot that is not decided for good from its brief, if that was found out. */
    Optional<Silence.Kind> heldUp(Slot slot) {
        return jdbc.sql("""
            select kind from briefs.silence
            where subscriber = :subscriber and date = :date and slot = :slot and not final
            """)
                .param("subscriber", slot.subscriber().value())
                .param("date", slot.date())
                .param("slot", slot.name())
                .query((row, _) -> Silence.Kind.valueOf(row.getString(1)))
                .optional();
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
