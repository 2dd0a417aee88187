package app.bellwether.sources.parsing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as feeds write them: RFC 3339 and its relatives, RFC 822 with its mistakes, and some that follow no rule. */
final class LooseDates {

    /** What is tried in turn; a part is called by its name: year, month as number or word, day, and the rest with the time. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("^(?<year>\\d{4})$"),
            Pattern.compile("^(?<year>\\d{4})-?(?<month>\\d{2})(?:-?(?<day>\\d{2}))?(?:[Tt ]+(?<rest>.*))?$"),
            Pattern.compile(
                    "^(?<year>\\d{4})\\s?[/.年-]\\s?(?<month>\\d{1,2})\\s?[/.月-]\\s?(?<day>\\d{1,2})(?!\\d)(?<rest>.*)"),
            Pattern.compile("(?<!\\d)(?<day>\\d{1,2})[.-] ?(?<month>\\d{1,2})[.-] ?(?<year>\\d{4})\\b(?<rest>.*)"),
            Pattern.compile("(?<!\\d)(?<one>\\d{1,2})/(?<other>\\d{1,2})/(?<year>\\d{4})\\b(?<rest>.*)"),
            Pattern.compile("(?<day>\\d{1,2})\\.?[oº]? de (?<word>\\p{L}{1,30}+) del? (?<year>\\d{4})\\b(?<rest>.*)"),
            Pattern.compile(
                    "(?<word>\\p{L}{1,30}+)\\s+(?<day>\\d{1,2})\\s+(?<rest>\\d{1,2}:\\d{2}(?::\\d{2})?\\s*\\p{L}*)\\s+(?<year>\\d{4})"),
            Pattern.compile(
                    "(?<!\\d)(?<day>\\d{1,2})[\\s./-]+(?<word>\\p{L}+)\\.?,?[\\s./-]+(?<year>\\d{4}|\\d{2})\\b(?<rest>.*)"),
            Pattern.compile(
                    "(?<word>\\p{L}{1,30}+)\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b(?<rest>.*)"));

    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|1\\d{12}");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*([AaPp]\\.?[Mm]\\.?)?|(\\d{2})(\\d{2})(\\d{2})|(\\d{2})(?=[Z+-])");
    private static final Pattern HALF = Pattern.compile("\\d\\s*[AaPp]\\.?[Mm]\\b");
    private static final Pattern OFFSET = Pattern.compile("([+-−])\\s*(\\d{1,2}):?(\\d{2})?\\b");
    private static final Pattern WEEKDAY = Pattern.compile("^\\s*\\p{L}+\\.?\\s*,\\s*");

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("AKST", -9),
            Map.entry("AKDT", -8),
            Map.entry("HST", -10),
            Map.entry("AST", -4),
            Map.entry("ADT", -3),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MET", 1),
            Map.entry("MEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("SGT", 8),
            Map.entry("HKT", 8),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("NZST", 12),
            Map.entry("NZDT", 13));

    private LooseDates() {}

    /** The instant, if there is any way to read one; without a zone it is UTC. */
    static Optional<Instant> read(String raw) {
        var text = CleanText.squeezed(raw);
        if (text.isEmpty() || text.length() > 80) {
            return Optional.empty();
        }
        try {
            return parse(WEEKDAY.matcher(text).replaceFirst(""));
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parse(String text) {
        if (EPOCH.matcher(text).matches()) {
            var number = Long.parseLong(text);
            return Optional.of(text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> at(day(found), part(found, "rest", "")));
    }

    private static LocalDate day(Matcher found) {
        var year = number(found.group("year"));
        var full = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
        if (found.namedGroups().containsKey("one")) {
            return between(full, number(found.group("one")), number(found.group("other")), found.group("rest"));
        }
        var word = part(found, "word", "");
        var month = word.isEmpty()
                ? number(part(found, "month", "1"))
                : MonthNames.month(word)
                        .orElseThrow(() -> new DateTimeException("no such month: " + word))
                        .getValue();
        return LocalDate.of(full, month, number(part(found, "day", "1")));
    }

    /** Between slashes stands the month first or the day, which only a day past the twelfth or the clock of twelve hours tells. */
    private static LocalDate between(int year, int one, int other, String rest) {
        if (one > 12) {
            return LocalDate.of(year, other, one);
        } else if (other > 12 || one == other || HALF.matcher(rest).find()) {
            return LocalDate.of(year, one, other);
        }
        throw new DateTimeException("the month or the day: " + one);
    }

    private static String part(Matcher found, String name, String otherwise) {
        var part = found.namedGroups().containsKey(name) ? found.group(name) : null;
        return part == null ? otherwise : part;
    }

    private static Instant at(LocalDate date, String rest) {
        var midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        var time = TIME.matcher(rest);
        return time.find() ? midnight.plusSeconds(seconds(time) - offset(rest.substring(time.end()))) : midnight;
    }

    /** Since midnight; 24:00 and a leap second run over into what follows. */
    private static int seconds(Matcher m) {
        if (m.group(6) != null) {
            return LocalTime.of(number(m.group(6)), number(m.group(7)), number(m.group(8)))
                    .toSecondOfDay();
        } else if (m.group(9) != null) {
            return LocalTime.of(number(m.group(9)), 0).toSecondOfDay();
        }
        var hour = number(m.group(1));
        var half = m.group(5) == null ? "" : m.group(5).substring(0, 1).toLowerCase(Locale.ROOT);
        hour = half.equals("p") && hour < 12 ? hour + 12 : half.equals("a") && hour == 12 ? 0 : hour;
        var minute = number(m.group(2));
        var second = m.group(3) == null ? 0 : number(m.group(3));
        if (hour > 24 || minute > 59 || second > 60) {
            throw new DateTimeException("no such time: " + m.group());
        }
        return hour * 3600 + minute * 60 + second;
    }

    private static int offset(String zone) {
        var m = OFFSET.matcher(zone);
        if (m.find()) {
            var hours = number(m.group(2));
            var minutes = m.group(3) == null ? 0 : number(m.group(3));
            return (m.group(1).equals("+") ? 1 : -1) * (hours * 3600 + minutes * 60);
        }
        var name = zone.replaceAll("[^\\p{L}/_]", "");
        if (name.contains("/")) {
            // a name of the tz database; which side of a switch hardly matters here
            return ZoneId.of(name).getRules().getStandardOffset(Instant.EPOCH).getTotalSeconds();
        }
        return ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0) * 3600;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
