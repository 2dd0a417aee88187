package app.bellwether.briefs.composing;

import app.bellwether.signals.Urgency;
import app.bellwether.writing.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Fixed words around computed counts, in English. */
final class Wording {

    /** The fixed words' language, whatever the sources'. */
    static final String LANGUAGE = "en";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Frame frame;
    private final ZoneId zone;
    private final LocalDate today;

    Wording(Frame frame, ZoneId zone, LocalDate today) {
        this.frame = frame;
        this.zone = zone;
        this.today = today;
    }

    /** Fixed words, see {@link Frame#say}. */
    String say(String key, Object... arguments) {
        return frame.say(key, arguments);
    }

    /** Why a signal is as urgent as it is, as of the reader's day. */
    String reason(Urgency urgency) {
        return urgency.reason(frame, today, zone);
    }

    LocalDate localDate(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    String day(Instant instant) {
        return day(localDate(instant));
    }

    /** The day, with its year when that is another one. */
    String day(LocalDate date) {
        return (date.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(date);
    }

    String wholeDay() {
        return WHOLE_DAY.format(today);
    }

    static String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    static List<String> quoted(List<String> words) {
        return words.stream().map(Wording::quoted).toList();
    }

    static String quoted(String words) {
        return "“" + words + "”";
    }

    /** As many of the parts, joined, as fit; whole ones only. */
    static String joined(List<String> parts, String separator, int most) {
        List<String> fitting = new ArrayList<>();
        for (String part : parts) {
            fitting.add(part);
            if (String.join(separator, fitting).length() > most) {
                fitting.removeLast();
                break;
            }
        }
        return String.join(separator, fitting);
    }

    static int words(String text) {
        return text.isBlank() ? 0 : SPACE.split(text.strip()).length;
    }
}
