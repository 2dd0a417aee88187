package app.bellwether.subscribers;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands how people say on which days of the week they want a brief. */
public final class Weekdays {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:,|;|\\+|\\band\\b|\\s)\\s*");
    private static final Pattern RANGE = Pattern.compile("(?<!\\p{L})(\\p{L}++)(?:\\s*[-–]\\s*|\\s+to\\s+)(\\p{L}+)");
    private static final int WEEK = DayOfWeek.values().length;

    private Weekdays() {}

    /**
     * Understands {@code daily}, {@code weekdays}, {@code weekends}, {@code weekly} (on Mondays) and days: {@code mon-fri},
     * {@code tue, thu}, {@code Sunday}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Set<DayOfWeek> parse(String said) {
        String words = said.strip().toLowerCase(Locale.ROOT);
        return switch (words) {
            case "daily", "every day", "all" -> EnumSet.allOf(DayOfWeek.class);
            case "weekdays", "each weekday", "every weekday" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            case "weekends" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            case "weekly" -> EnumSet.of(DayOfWeek.MONDAY);
            default -> days(words, said);
        };
    }

    private static Set<DayOfWeek> days(String words, String said) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Matcher ranges = RANGE.matcher(words);
        while (ranges.find()) {
            DayOfWeek first = day(ranges.group(1), said);
            int more = Math.floorMod(day(ranges.group(2), said).getValue() - first.getValue(), WEEK);
            for (int day = 0; day <= more; day++) {
                days.add(first.plus(day));
            }
        }
        SEPARATOR
                .splitAsStream(RANGE.matcher(words).replaceAll(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> days.add(day(word, said)));
        if (days.isEmpty()) {
            throw unknown(said);
        }
        return days;
    }

    /** Three letters are enough, and a plural is fine. */
    private static DayOfWeek day(String word, String said) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String plural = day.name().toLowerCase(Locale.ROOT) + "s";
            if (word.length() >= 3 && plural.startsWith(word)) {
                return day;
            }
        }
        throw unknown(said);
    }

    private static IllegalArgumentException unknown(String said) {
        return new IllegalArgumentException(
                "“%s” are no days such as daily, weekdays, weekly, mon-fri or tue, thu".formatted(said));
    }
}
