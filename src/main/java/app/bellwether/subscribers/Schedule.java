package app.bellwether.subscribers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * When a subscriber's brief is due. How often is said by the days: all of them, those from Monday to Friday, a single one.
 *
 * @param zone IANA zone
 * @param time of the local day
 * @param days on which there is a brief; at least one
 * @param off dates on which there is none all the same
 * @param pausedUntil the first date on which there is a brief again, null when it is not paused
 * @param since when it was changed to this, null when it is the first; what was due before counts no more
 */
public record Schedule(
        ZoneId zone,
        LocalTime time,
        Set<DayOfWeek> days,
        DaysOff off,
        @Nullable LocalDate pausedUntil,
        @Column("scheduled") @Nullable Instant since) {

    /** How many days from today a reader may pause. */
    public static final int LONGEST_PAUSE = 366;

    public Schedule {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs at least one day of the week");
        }
        days = Set.copyOf(days);
    }

    /** A schedule without days off and pause, as it is at first. */
    public Schedule(ZoneId zone, LocalTime time, Set<DayOfWeek> days) {
        this(zone, time, days, DaysOff.NONE, null, null);
    }

    /** Whether there is a brief for that local date. */
    public boolean has(LocalDate date) {
        return days.contains(date.getDayOfWeek()) && !restsOn(date);
    }

    /** Whether they want nothing on that local date, whatever day of the week it is. */
    public boolean restsOn(LocalDate date) {
        return off.has(date) || (pausedUntil != null && date.isBefore(pausedUntil));
    }

    public Schedule in(ZoneId other) {
        return new Schedule(other, time, days, off, pausedUntil, since);
    }

    public Schedule at(LocalTime other) {
        return new Schedule(zone, other, days, off, pausedUntil, since);
    }

    public Schedule on(Set<DayOfWeek> others) {
        return new Schedule(zone, time, others, off, pausedUntil, since);
    }

    public Schedule without(DaysOff others) {
        return new Schedule(zone, time, days, others, pausedUntil, since);
    }

    /** Paused until that local date; null resumes. */
    public Schedule paused(@Nullable LocalDate until) {
        return new Schedule(zone, time, days, off, until, since);
    }

    Schedule since(@Nullable Instant changed) {
        return new Schedule(zone, time, days, off, pausedUntil, changed);
    }
}
