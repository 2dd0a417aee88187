package app.bellwether.subscribers;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a subscriber's brief is due.
 *
 * @param zone IANA zone
 * @param time of the local day
 * @param days on which there is a brief; at least one
 */
public record Schedule(ZoneId zone, LocalTime time, Set<DayOfWeek> days) {

    public Schedule {
        days = Set.copyOf(days);
    }
}
