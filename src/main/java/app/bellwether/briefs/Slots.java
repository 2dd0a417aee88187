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
import org.jspecify.annotations.Nullable;

/** Says when a subscriber's briefs are due: once right after confirming, unless they rest then, and at their time of each of their days. */
final class Slots {

    /** How far back missed briefs are still accounted for, and how far ahead it is looked for the next one. */
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
        LocalDate date = LocalDate.ofInstant(confirmed, subscriber.schedule().zone());
        if (confirmed.isAfter(weekAgo) && !subscriber.schedule().restsOn(date)) {
            slots.add(new Slot(subscriber.id(), date, Slot.FIRST, confirmed));
        }
        Instant after = confirmed.isAfter(weekAgo) ? confirmed : weekAgo;
        Instant since = subscriber.schedule().since();
        for (Day day : between(subscriber.schedule(), after, at)) {
            counted(day, subscriber.schedule().zone(), since)
                    .map(due -> new Slot(subscriber.id(), day.date(), Slot.MORNING, due))
                    .ifPresent(slots::add);
        }
        return slots.stream().sorted(Comparator.comparing(Slot::due)).toList();
    }

    /**
     * When it is due in the light of a change: what had been due before was up to the schedule as it was, but nobody loses the
     * brief of the day on which they change it; it is due at once then.
     */
    private static Optional<Instant> counted(Day day, ZoneId zone, @Nullable Instant since) {
        if (since == null || day.due().isAfter(since)) {
            return Optional.of(day.due());
        }
        return LocalDate.ofInstant(since, zone).equals(day.date()) ? Optional.of(since) : Optional.empty();
    }

    /** An instant after that one, before which nothing more comes due: the next slot, or a week later if there is none. */
    static Instant next(Subscriber subscriber, Instant after) {
        if (subscriber.confirmed() != null && subscriber.confirmed().isAfter(after)) {
            return subscriber.confirmed(); // by the clock of another instance
        }
        Instant inAWeek = after.plus(WEEK);
        return between(subscriber.schedule(), after, inAWeek).stream()
                .map(Day::due)
                .min(Comparator.naturalOrder())
                .orElse(inAWeek);
    }

    /** A local date, and when its brief is due. */
    record Day(LocalDate date, Instant due) {}

    /** The days whose briefs come due after the one instant and not after the other, by date. */
    static List<Day> between(Schedule schedule, Instant after, Instant until) {
        List<Day> days = new ArrayList<>();
        // a gap or an overlap at midnight moves a brief to the date before or after its own
        LocalDate last = LocalDate.ofInstant(until, schedule.zone()).plusDays(1);
        for (LocalDate date = LocalDate.ofInstant(after, schedule.zone()).minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            Optional<Instant> due = due(schedule, date);
            if (due.isPresent() && due.get().isAfter(after) && !due.get().isAfter(until)) {
                days.add(new Day(date, due.get()));
            }
        }
        return days;
    }

    /**
     * The instant at which the brief of that local date is due; empty when the schedule leaves the day out, or when the zone
     * does (Apia had no 30 December 2011). A time that the clocks skip is due at the first instant after the gap, one that
     * they show twice is due the first time.
     */
    static Optional<Instant> due(Schedule schedule, LocalDate date) {
        ZoneId zone = schedule.zone();
        boolean exists = date.atStartOfDay(zone).toLocalDate().equals(date);
        if (!exists || !schedule.has(date)) {
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
