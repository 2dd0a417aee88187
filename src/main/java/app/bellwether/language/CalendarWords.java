package app.bellwether.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The English names of months and weekdays as alternatives of a regular expression, each in a group that captures nothing. */
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

    private CalendarWords() {}
}
