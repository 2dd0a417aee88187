package app.bellwether.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The day by which the weekdays of a report are to be read. Feeds date what they took over from others by when they did, and many
 * publishers put the day of writing into the address: "/2021/05/11/", "/2021/may/11/", "-2021-05-11/".
 */
public final class DayOfWriting {

    /** What is taken over later than so many days after it was written is no report of the day, and its address is of something else. */
    private static final int LATEST = 14;

    private static final Pattern DAY =
            Pattern.compile("[/-](?<year>20\\d\\d)(?<joint>[/-])(?:(?<month>\\d\\d?)|(?<name>(?i:"
                    + CalendarWords.SHORT_MONTH + ")))\\k<joint>(?<day>\\d\\d?)(?=[/?#._-]|$)");

    private DayOfWriting() {}

    /**
     * By the article's address, or else by its publication.
     *
     * @param url of the article; empty when it has none
     * @param published by its feed
     * @return the day in its address, where that is at most fourteen days before it was published, or the next day, as it is by then in the east; else
     *     the day in UTC on which it was
     */
    public static LocalDate of(String url, Instant published) {
        LocalDate day = LocalDate.ofInstant(published, ZoneOffset.UTC);
        return DAY.matcher(url)
                .results()
                .flatMap(found -> day(found).stream())
                .filter(written -> !written.isAfter(day.plusDays(1)) && !written.isBefore(day.minusDays(LATEST)))
                .findFirst()
                .orElse(day);
    }

    private static Optional<LocalDate> day(MatchResult address) {
        String name = address.group("name");
        int month = name == null ? Integer.parseInt(address.group("month")) : Dates.month(name);
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(address.group("year")), month, Integer.parseInt(address.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty(); // "/2021/13/45/" counts something else
        }
    }
}
