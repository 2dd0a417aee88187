package app.bellwether.writing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which months are written. */
final class Months {

    static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final int MONTHS = 12;

    private Months() {}

    /** Full and short name of a month by its number; none when there is no such month. */
    static List<String> names(String number) {
        int month = Integer.parseInt(number);
        return month < 1 || month > MONTHS
                ? List.of()
                : List.of(
                        Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    /** All names, in small letters, of the months that a text names in any way. */
    static Set<String> in(String text, Set<String> words) {
        Set<String> names = new HashSet<>();
        Matcher dates = DATE.matcher(text);
        while (dates.find()) {
            names(dates.group(2)).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        }
        for (Month month : Month.values()) {
            List<String> both = names(String.valueOf(month.getValue())).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            if (both.stream().anyMatch(words::contains)) {
                names.addAll(both);
            }
        }
        return names;
    }
}
