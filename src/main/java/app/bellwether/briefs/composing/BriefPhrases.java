package app.bellwether.briefs.composing;

import app.bellwether.signals.Urgency;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Fixed words around computed counts, in the language of a reader and with the days of their zone. */
record BriefPhrases(Frame frame, ZoneId zone, LocalDate today) {

    /** Those of that day of a reader's. */
    static BriefPhrases of(Subscriber reader, LocalDate today) {
        return new BriefPhrases(Frame.of(reader.language()), reader.schedule().zone(), today);
    }

    /** ISO 639-1. */
    String language() {
        return frame.language();
    }

    /** Fixed words, see {@link Frame#say}. */
    String say(String key, Object... arguments) {
        return frame.say(key, arguments);
    }

    /** The same as a passage. */
    Passage fixed(String key, Object... arguments) {
        return Passage.fixed(say(key, arguments));
    }

    /** Why a signal is as urgent as it is, as of the reader's day. */
    String reason(Urgency urgency) {
        return urgency.reason(frame, today);
    }

    String level(Urgency urgency) {
        return urgency.level().words(frame);
    }

    String urgent() {
        return Urgency.Level.ACT_NOW.words(frame);
    }

    /** The day under which a publication is cited, which is the same for all readers. */
    static LocalDate publishedOn(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The same of the publication that it cites first. */
    static LocalDate publishedOn(Passage passage) {
        return publishedOn(passage.cited().published());
    }

    /** The reader's own. */
    String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** The day, with its year when that is another one. */
    String day(LocalDate date) {
        return date.getYear() == today.getYear() ? frame.day(date) : frame.dayAndYear(date);
    }

    boolean isToday(LocalDate date) {
        return date.equals(today);
    }

    String wholeDay() {
        return frame.wholeDay(today);
    }

    /** "20:15 on 4 March". */
    String moment(Instant instant) {
        return say("trouble.moment", "time", frame.time(LocalTime.ofInstant(instant, zone)), "day", day(instant));
    }

    /** "every day", "on Monday and Tuesday". */
    String days(Schedule schedule) {
        List<String> days =
                schedule.days().stream().sorted().map(frame::weekday).toList();
        return days.size() == DayOfWeek.values().length ? say("why.every-day") : say("why.days", "days", list(days));
    }

    String time(LocalTime time) {
        return frame.time(time);
    }

    String number(double value) {
        return frame.number(value);
    }

    /** With as many digits behind the point as it has. */
    String number(BigDecimal value) {
        return frame.number(value);
    }

    /** "a", "a and b", "a, b and c". */
    String list(List<String> parts) {
        return frame.list(parts);
    }

    /** "no. 1 and no. 3". */
    String items(List<Integer> numbers) {
        return list(numbers.stream().map(number -> say("no", "number", number)).toList());
    }

    List<String> quoted(List<String> words) {
        return frame.quoted(words);
    }

    String quoted(String words) {
        return frame.quoted(words);
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
        String stripped = text.strip();
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < stripped.length(); at++) {
            boolean space = isSpace(stripped.charAt(at));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    /** Not what keeps two words on one line. */
    private static boolean isSpace(char unit) {
        return unit == ' ' || (unit >= '\t' && unit <= '\r');
    }
}
