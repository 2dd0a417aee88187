package app.bellwether.signals;

import app.bellwether.writing.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How soon a signal asks for attention.
 *
 * @param level how soon
 * @param because why, as counted
 */
public record Urgency(Level level, Because because) {

    /** How soon. */
    public enum Level {
        ACT_NOW,
        MONITOR,
        BACKGROUND;

        /** As a reader of English sees it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** As a reader sees it. */
        public String words(Frame frame) {
            return frame.say("urgency." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Why something is urgent or not. */
    public sealed interface Because {}

    /** The evidence names a day ahead. */
    public record Deadline(LocalDate date) implements Because {}

    /** More voices speak of it than some days before. */
    public record Growth(int before, int now, int days) implements Because {}

    /** There is new evidence. */
    public record Fresh(Instant newest) implements Because {}

    /** There is none, but much of the older kind. */
    public record Strong(Instant newest) implements Because {}

    /** There has been none for long. */
    public record Quiet(Instant newest) implements Because {}

    /** Why, in English, with whole dates as they are universally. */
    public String reason() {
        return reason(Frame.of(Frame.ENGLISH), LocalDate.MIN);
    }

    /** Why, on a day of a reader's, with the dates under which publications are cited; one sentence. */
    public String reason(Frame frame, LocalDate today) {
        return switch (because) {
            case Deadline deadline -> named(deadline.date(), frame, today);
            case Growth growth ->
                frame.say("urgency.growth", "before", growth.before(), "now", growth.now(), "days", growth.days());
            case Fresh fresh -> newest("urgency.fresh", fresh.newest(), frame, today);
            case Strong strong -> newest("urgency.strong", strong.newest(), frame, today);
            case Quiet quiet -> newest("urgency.quiet", quiet.newest(), frame, today);
        };
    }

    private static String named(LocalDate date, Frame frame, LocalDate today) {
        long away = today.equals(LocalDate.MIN) ? -1 : ChronoUnit.DAYS.between(today, date);
        String day = day(date, frame, today);
        return away < 0
                ? frame.say("urgency.named", "day", day)
                : frame.say("urgency.deadline", "day", day, "days", away);
    }

    private static String newest(String key, Instant newest, Frame frame, LocalDate today) {
        return frame.say(key, "day", day(LocalDate.ofInstant(newest, ZoneOffset.UTC), frame, today));
    }

    private static String day(LocalDate date, Frame frame, LocalDate today) {
        return date.getYear() == today.getYear() ? frame.day(date) : frame.dayAndYear(date);
    }
}
