package app.bellwether.web;

import app.bellwether.subscribers.Schedule;
import app.bellwether.taxonomy.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Preferences in plain words. */
final class Plain {

    private static final DateTimeFormatter NEXT = DateTimeFormatter.ofPattern("EEEE, d MMMM, 'at' HH:mm", Locale.UK);
    private static final int YEAR = 366;

    private Plain() {}

    /** With one digit after the point, as every score and strength is shown. */
    static String oneDigit(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A constant as one says it. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** On which days and when. */
    static String when(Schedule schedule) {
        return days(schedule.days()) + " at " + schedule.time() + " (" + place(schedule) + ")";
    }

    static String days(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return "every day";
        }
        if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return "on weekdays";
        }
        List<String> names = days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .toList();
        return "on " + list(names);
    }

    static String place(Schedule schedule) {
        return schedule.zone().getId().replaceFirst("^.*/", "").replace('_', ' ');
    }

    static String role(Role role) {
        return words(role);
    }

    /** The next date and time on which a brief is due; empty when there is none within a year. */
    static Optional<String> next(Schedule schedule, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, schedule.zone());
        return IntStream.rangeClosed(0, YEAR)
                .mapToObj(today::plusDays)
                .filter(schedule::has)
                .map(date -> ZonedDateTime.of(date, schedule.time(), schedule.zone()))
                .filter(due -> due.toInstant().isAfter(now))
                .findFirst()
                .map(due -> NEXT.format(due) + " (" + place(schedule) + ")");
    }

    static String list(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
