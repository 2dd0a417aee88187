package app.bellwether.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of months and weekdays: English ones as alternatives of a regular expression, each in a group that captures nothing, and those of a language. */
public final class CalendarWords {

    /** "January" to "December". */
    public static final String MONTH = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|", "(?:", ")"));

    /** "Jan" to "Dec", and "Sept", without a full stop. */
    public static final String SHORT_MONTH = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .map(name -> name.equals("Sep") ? "Sept?" : name)
            .collect(Collectors.joining("|", "(?:", ")"));

    /** "Monday" to "Sunday". */
    public static final String WEEKDAY = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final Map<String, Set<String>> MONTHS = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, DayOfWeek>> WEEKDAYS = new ConcurrentHashMap<>();

    private CalendarWords() {}

    /** The months of a language (ISO 639-1), in full and as they are shortened, in small letters and without a full stop. */
    public static Set<String> months(String language) {
        return MONTHS.computeIfAbsent(language, CalendarWords::nameMonths);
    }

    private static Set<String> nameMonths(String language) {
        Locale locale = Locale.of(language);
        return Arrays.stream(Month.values())
                .flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .map(style -> month.getDisplayName(style, locale).toLowerCase(locale)))
                .map(name -> name.replace(".", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The weekdays of a language (ISO 639-1) by their names, in full and in small letters. */
    public static Map<String, DayOfWeek> weekdays(String language) {
        return WEEKDAYS.computeIfAbsent(language, CalendarWords::nameWeekdays);
    }

    private static Map<String, DayOfWeek> nameWeekdays(String language) {
        Locale locale = Locale.of(language);
        return Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toUnmodifiableMap(
                        day -> day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale), Function.identity()));
    }
}
