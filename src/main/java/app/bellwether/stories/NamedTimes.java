package app.bellwether.stories;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.Numerals;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which days of the week and which years a text names. A report says when it happened: two fires on different days are two, and
 * reports of one event name one day whenever they were published.
 */
final class NamedTimes {

    /** Languages whose days are single words that mean nothing else. */
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+");
    private static final int SHORTEST = 4;
    private static final int FIRST_YEAR = 1980;

    private NamedTimes() {}

    /** A bit for each day that the text names in that language. */
    static int weekdays(String text, String language) {
        if (!LANGUAGES.contains(language)) {
            return 0;
        }
        Map<String, DayOfWeek> names = CalendarWords.weekdays(language);
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> word.length() >= SHORTEST)
                .flatMap(word -> Stream.ofNullable(names.get(word.toLowerCase(Locale.ROOT))))
                .mapToInt(day -> 1 << (day.getValue() - 1))
                .reduce(0, (one, other) -> one | other);
    }

    /** A bit for each year from 1980 to 2043 that the text names. */
    static long years(String text) {
        return Numerals.years(text)
                .map(year -> year - FIRST_YEAR)
                .filter(since -> since >= 0 && since < Long.SIZE)
                .mapToLong(since -> 1L << since)
                .reduce(0, (one, other) -> one | other);
    }

    /** 1 when they name one in common, -1 when each names others, 0 when one names none. */
    static int agreement(long one, long other) {
        if (one == 0 || other == 0) {
            return 0;
        }
        return (one & other) == 0 ? -1 : 1;
    }
}
