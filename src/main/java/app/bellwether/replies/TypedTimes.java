package app.bellwether.replies;

import app.bellwether.subscribers.Schedule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands times of day and ends of pauses as people type them in replies. */
final class TypedTimes {

    private static final Pattern TIME = Pattern.compile(
            "(?:at )?(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>am|pm)?(?:h|uhr|o'clock)?\\.?");
    private static final Pattern LENGTH =
            Pattern.compile("(?:for )?(?<number>\\d{1,3}|a) ?(?<unit>d|day|days|w|week|weeks|m|month|months)\\.?");
    private static final Pattern UNTIL = Pattern.compile("(?:until |till )?(?<date>.+?)\\.?");
    private static final List<DateTimeFormatter> DAYS =
            List.of(day("d MMMM"), day("d MMM"), day("MMMM d"), day("MMM d"));

    private TypedTimes() {}

    /** The time of day; empty when there is none such. */
    static Optional<LocalTime> time(String typed) {
        Matcher matcher = TIME.matcher(lower(typed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group("hour"));
        int minute = matcher.group("minute") == null ? 0 : Integer.parseInt(matcher.group("minute"));
        String half = matcher.group("half");
        boolean exists = minute < 60 && (half == null ? hour < 24 : hour >= 1 && hour <= 12);
        if (!exists) {
            return Optional.empty();
        }
        int noon = "pm".equals(half) ? 12 : 0;
        return Optional.of(LocalTime.of(half == null ? hour : hour % 12 + noon, minute));
    }

    /** The first date after a pause, at most a year away; a week when nothing is typed, empty when it is no span or date to come. */
    static Optional<LocalDate> pause(String typed, LocalDate today) {
        String words = lower(typed);
        Matcher length = LENGTH.matcher(words);
        Optional<LocalDate> end = words.isEmpty()
                ? Optional.of(today.plusWeeks(1))
                : length.matches() ? Optional.of(today.plus(period(length))) : date(words, today);
        return end.filter(date -> date.isAfter(today) && !date.isAfter(today.plusDays(Schedule.LONGEST_PAUSE)));
    }

    private static Period period(Matcher length) {
        String number = length.group("number");
        int count = number.equals("a") ? 1 : Integer.parseInt(number);
        return switch (length.group("unit").charAt(0)) {
            case 'd' -> Period.ofDays(count);
            case 'w' -> Period.ofWeeks(count);
            default -> Period.ofMonths(count);
        };
    }

    /** A date with its year, or the next one of that day. */
    private static Optional<LocalDate> date(String words, LocalDate today) {
        Matcher until = UNTIL.matcher(words);
        if (!until.matches()) {
            return Optional.empty();
        }
        String date = until.group("date");
        return parsed(DateTimeFormatter.ISO_LOCAL_DATE, date, LocalDate::from)
                .or(() -> DAYS.stream()
                        .map(format -> parsed(format, date, MonthDay::from))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(day -> day.atYear(today.getYear()).isAfter(today)
                                ? day.atYear(today.getYear())
                                : day.atYear(today.getYear() + 1)));
    }

    private static <T> Optional<T> parsed(DateTimeFormatter format, String date, TemporalQuery<T> query) {
        try {
            return Optional.of(format.parse(date, query));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static String lower(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
