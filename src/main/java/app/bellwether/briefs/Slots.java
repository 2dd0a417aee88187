package app.bellwether.briefs;

import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says when a subscriber's briefs are due: once right after confirming, then at their time of each of their days. */
final class Slots {

    /** How far back missed briefs are still accounted for. */
    private static final Duration WEEK = Duration.ofDays(7);

    private Slots() {}

    /** The slots that came due within the last week, until then, since the subscriber confirmed; oldest first. */
    static List<Slot> due(Subscriber subscriber, Instant at) {
        Instant confirmed = subscriber.confirmed();
        if (confirmed == null || confirmed.isAfter(at)) {
            return List.of();
        }
        Instant weekAgo = at.minus(WEEK);
        List<Slot> slots = new ArrayList<>();
        ZoneId zone = subscriber.schedule().zone();
        if (confirmed.isAfter(weekAgo)) {
            slots.add(new Slot(subscriber.id(), LocalDate.ofInstant(confirmed, zone), Slot.FIRST, confirmed));
        }
        Instant from = confirmed.isAfter(weekAgo) ? confirmed : weekAgo;
        LocalDate last = LocalDate.ofInstant(at, zone).plusDays(1);
        for (LocalDate date = LocalDate.ofInstant(from, zone).minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            LocalDate day = date;
            due(subscriber.schedule(), day)
                    .filter(due -> due.isAfter(from) && !due.isAfter(at))
                    .ifPresent(due -> slots.add(new Slot(subscriber.id(), day, Slot.MORNING, due)));
        }
        return slots.stream().sorted(Comparator.comparing(Slot::due)).toList();
    }

    /**
     * The instant at which the brief of that local date is due; empty when the schedule leaves the day out, or when the zone
     * does (Apia had no 30 December 2011). A time that the clocks skip is due at the first instant after the gap, one that
     * they show twice is due the first time.
     */
    static Optional<Instant> due(Schedule schedule, LocalDate date) {
        ZoneId zone = schedule.zone();
        boolean exists = date.atStartOfDay(zone).toLocalDate().equals(date);
        if (!exists || !schedule.days().contains(date.getDayOfWeek())) {
            return Optional.empty();
        }
        LocalDateTime time = date.atTime(schedule.time());
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        return Optional.of(
                transition != null && transition.isGap()
                        ? transition.getInstant()
                        : time.atZone(zone).toInstant());
    }
}
