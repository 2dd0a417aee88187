package app.bellwether.subscribers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dates on which a subscriber wants no brief, holidays above all. They name them themselves: whose holidays they keep is not
 * to be told from a zone or a language.
 *
 * @param once dates of one year
 * @param yearly dates of every year
 */
public record DaysOff(Set<LocalDate> once, Set<MonthDay> yearly) {

    public static final DaysOff NONE = new DaysOff(Set.of(), Set.of());

    private static final int YEARLY = "12-25".length();

    public DaysOff {
        once = Set.copyOf(once);
        yearly = Set.copyOf(yearly);
    }

    /**
     * Reads dates such as {@code 2026-12-24} and, for every year, {@code 12-25}.
     *
     * @throws IllegalArgumentException when one is no date
     */
    public static DaysOff parse(List<String> dates) {
        Set<LocalDate> once = new HashSet<>();
        Set<MonthDay> yearly = new HashSet<>();
        for (String date : dates) {
            String stripped = date.strip();
            try {
                if (stripped.length() == YEARLY) {
                    yearly.add(MonthDay.parse("--" + stripped));
                } else {
                    once.add(LocalDate.parse(stripped));
                }
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException(
                        "“%s” is no date such as 2026-12-24 or, for every year, 12-25".formatted(date), wrong);
            }
        }
        return new DaysOff(once, yearly);
    }

    public boolean has(LocalDate date) {
        return once.contains(date) || yearly.contains(MonthDay.from(date));
    }

    /** As {@link #parse} reads them, in their order. */
    public List<String> texts() {
        return Stream.concat(
                        yearly.stream().sorted().map(date -> date.toString().substring("--".length())),
                        once.stream().sorted().map(LocalDate::toString))
                .toList();
    }
}
