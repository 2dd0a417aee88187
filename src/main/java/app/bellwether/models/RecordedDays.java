package app.bellwether.models;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a request names, in the order in which it names them. The samples are dated from the day on which they are first read: what
 * was answered on one day, with {@code {{day 2}}} for the second that was named, is an answer on any other. The samples name no weekdays and no
 * years, and are answered in English.
 */
final class RecordedDays {

    private static final Map<String, Month> MONTHS = months();
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\.? (" + String.join("|", MONTHS.keySet()) + ")\\b");
    private static final Pattern PLACE = Pattern.compile("\\{\\{day (\\d{1,3})}}");

    private final List<Day> days = new ArrayList<>();

    private record Day(int day, Month month) {

        static Day of(MatchResult written) {
            return new Day(Integer.parseInt(written.group(1)), Objects.requireNonNull(MONTHS.get(written.group(2))));
        }

        @Override
        public String toString() {
            return day + " " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
    }

    /** As they are written in the languages of the samples. */
    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                months.put(month.getDisplayName(TextStyle.FULL, language), month);
            }
        }
        return months;
    }

    /** What was asked, whichever days it names. */
    String without(String asked) {
        return DAY.matcher(asked).replaceAll(written -> {
            Day day = Day.of(written);
            if (!days.contains(day)) {
                days.add(day);
            }
            return "{{day " + (days.indexOf(day) + 1) + "}}";
        });
    }

    /** What was answered, with the days that this request names; what it does not name is left as it stands. */
    String with(String answered) {
        return PLACE.matcher(answered).replaceAll(place -> {
            int nth = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    nth >= 1 && nth <= days.size() ? days.get(nth - 1).toString() : place.group());
        });
    }
}
