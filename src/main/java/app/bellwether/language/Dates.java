package app.bellwether.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Finds calendar dates, and which of them are dates by which or on which something is to happen. */
final class Dates {

    /** The months as English and German write them, in small letters. */
    private static final Map<String, Integer> MONTHS = months();

    private static final String MONTH = MONTHS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(name -> StringUtils.capitalize(name)
                    + (name.length() > 4 || Set.of("may", "mai").contains(name) ? "" : "\\.?"))
            .collect(Collectors.joining("|"));
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<day1>\\d{1,2})(?:st|nd|rd|th|\\.)? (?<month1>"
                    + MONTH
                    + ")(?:,? (?<year1>(?:19|20)\\d{2}))?|(?<month2>" + MONTH
                    + ") (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:, (?<year2>(?:19|20)\\d{2}))?"
                    + "|(?<tomorrow>tomorrow)|(?<weekday>" + CalendarWords.WEEKDAY + "))(?![\\p{L}\\p{N}])");
    /** Directly before a date, they make it a limit. */
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)(?:\\b(?:by|until|till|before|no later than|due(?: on)?|effective|expires?(?: on)?|deadline(?: of|"
                    + " is| on|:)?|ends?(?: on)?|from|as of|bis(?: zum)?|spätestens(?: am)?|ab(?: dem)?|starting(?:"
                    + " on)?|beginning(?: on)?))\\s(?:the |midnight on |noon on |end of |next |this"
                    + " |" + CalendarWords.WEEKDAY + ",? )*+$");
    /** Near a date, they make one that is still to come a date on which something happens. */
    private static final Set<String> COMING =
            WordFiles.set("will due deadline scheduled expected expires expire begins begin"
                    + " starts takes plans planned set shall must wird werden soll tritt beginnt endet");

    /** Directly before a date, they make it one that is past, "since" anywhere before it: "since 20 January", "in the week ended May 8". */
    private static final Pattern PAST =
            Pattern.compile("(?i)\\b(?:since|ended|dated|last|seit)\\s(?:(?:on|the|early|late|mid) |"
                    + CalendarWords.WEEKDAY + ",? )*+$|\\b(?:since|seit)\\b[^,;]*$");

    /** "The Jan. 6 attack" is called after its day. */
    private static final Pattern NAMED = Pattern.compile(
            " (?!(?:at|in|on|for|to|as|by|until|and|or|deadline|date|meeting|election|vote)\\b)\\p{Ll}{3,}");

    private static final int LOOK = 60;

    private Dates() {}

    static List<DateMention> of(String text, List<Sentence> sentences, LocalDate published) {
        List<DateMention> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Matcher matcher =
                    DATE.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
            while (matcher.find()) {
                mention(text, matcher, sentence, published).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<DateMention> mention(String text, Matcher matcher, Sentence sentence, LocalDate published) {
        String before = text.substring(Math.max(sentence.start(), matcher.start() - LOOK), matcher.start());
        boolean limit = LIMIT.matcher(before).find();
        boolean past = !limit && PAST.matcher(before).find();
        boolean named = before.endsWith("the ")
                && NAMED.matcher(after(text, matcher, sentence)).lookingAt();
        boolean coming =
                !past && !named && (coming(before) || (!bare(matcher) && coming(after(text, matcher, sentence))));
        LocalDate date = date(matcher, published, coming || limit, past);
        if (date == null) {
            return Optional.empty();
        }
        boolean ahead = !date.isBefore(published);
        return Optional.of(new DateMention(date, ahead && (limit || coming), matcher.start(), matcher.end()));
    }

    /** A weekday alone says nothing without a word before it. */
    private static boolean bare(Matcher matcher) {
        return matcher.group("weekday") != null;
    }

    private static String after(String text, Matcher matcher, Sentence sentence) {
        return text.substring(matcher.end(), Math.min(sentence.end(), matcher.end() + LOOK));
    }

    private static boolean coming(String words) {
        return WordAt.of(words).stream().anyMatch(word -> COMING.contains(word.lower()));
    }

    private static @Nullable LocalDate date(Matcher matcher, LocalDate published, boolean ahead, boolean past) {
        try {
            if (matcher.group("iso") != null) {
                return LocalDate.parse(matcher.group("iso"));
            }
            if (matcher.group("tomorrow") != null) {
                return published.plusDays(1);
            }
            if (matcher.group("weekday") != null) {
                return weekday(DayOfWeek.valueOf(matcher.group("weekday").toUpperCase(Locale.ROOT)), published, ahead);
            }
            boolean first = matcher.group("day1") != null;
            int day = Integer.parseInt(matcher.group(first ? "day1" : "day2"));
            int month = month(matcher.group(first ? "month1" : "month2"));
            String year = matcher.group(first ? "year1" : "year2");
            return year == null
                    ? nearest(month, day, past, published)
                    : LocalDate.of(Integer.parseInt(year), month, day);
        } catch (DateTimeException e) {
            return null; // 31 June is a mistake of the text, and no date
        }
    }

    /** A weekday alone is the last one for what has happened, the next one for what is to come. */
    private static LocalDate weekday(DayOfWeek day, LocalDate published, boolean ahead) {
        return published.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }

    /** From 1 to 12, whatever its case; 0 for what is no name of one. */
    static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT).replace(".", ""), 0);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(Map.of("sept", 9));
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, language).toLowerCase(Locale.ROOT);
                    months.put(name.replace(".", ""), month.getValue());
                }
            }
        }
        return months;
    }

    /** Without a year, the one that is nearest to the day of publication; for what is past, the last one before it. */
    private static @Nullable LocalDate nearest(int month, int day, boolean past, LocalDate published) {
        LocalDate best = null;
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            boolean exists = YearMonth.of(year, month).isValidDay(day);
            LocalDate date = exists ? LocalDate.of(year, month, day) : null;
            if (date != null
                    && (!past || !date.isAfter(published))
                    && (best == null || distance(date, published) < distance(best, published))) {
                best = date;
            }
        }
        return best;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
