package app.bellwether.subscribers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes what readers asked for, in one place or in all that share it, and keeps what it was. Within the caller's transaction. */
record Changing(SubscriberRepository rows, HistoryRepository past, LinkRepository links, Clock clock) {

    Change change(SubscriberId id, Past.Author author, UnaryOperator<Preferences> change) {
        Map<SubscriberId, Subscriber> together = rows.locked(() -> links.together(id));
        Subscriber before = of(id, together);
        Preferences after = change.apply(before.preferences());
        if (!after.equals(before.preferences())) {
            past.keep(links.leader(id), clock.instant(), author, before.preferences(), after);
        }
        together.values().forEach(one -> keep(one, after));
        return new Change(before, of(id, rows.locked(List.of(id))));
    }

    private static Subscriber of(SubscriberId id, Map<SubscriberId, Subscriber> them) {
        Subscriber one = them.get(id);
        if (one == null) {
            throw new IllegalArgumentException("there is no subscriber " + id);
        }
        return one;
    }

    private void keep(Subscriber before, Preferences after) {
        if (!after.on(before.schedule()).equals(before.preferences())) {
            rows.keep(before.id(), after);
        }
        if (!sameTimes(after.schedule(), before.schedule())) {
            rows.keep(before.id(), after.schedule().since(Instant.now(clock)));
        }
    }

    Change undo(SubscriberId id, long number) {
        return change(
                id,
                Past.Author.UNDO,
                now -> past.numbered(links.leader(id), number)
                        .map(Past::before)
                        .map(before -> before.on(
                                sameTimes(before.schedule(), now.schedule()) ? now.schedule() : before.schedule()))
                        .orElse(now));
    }

    /** Since when a schedule counts is no part of what is given back. */
    private static boolean sameTimes(Schedule one, Schedule other) {
        return one.since(null).equals(other.since(null));
    }

    List<Past> history(SubscriberId id, int limit) {
        return past.newest(links.leader(id), limit);
    }
}
