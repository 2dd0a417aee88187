package app.bellwether.replies;

import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Weekdays;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Changes when a reader's brief comes, how long it is and for whom it is put in order, and says each time what it was before. */
@Component
class PreferenceCommands {

    private final Subscribers subscribers;
    private final Clock clock;

    PreferenceCommands(Subscribers subscribers, Clock clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    Section carryOut(Command command, Subscriber subscriber) {
        String typed = command.arguments().isEmpty() ? "" : command.arguments().getFirst();
        return switch (command.verb()) {
            case TIME -> time(typed, subscriber);
            case DAYS -> days(typed, subscriber);
            case LENGTH -> length(typed, subscriber);
            case PAUSE -> pause(typed, subscriber);
            case RESUME -> schedule(subscriber, schedule -> schedule.paused(null));
            case ROLE -> role(typed, subscriber);
            case NOTES ->
                change(
                        subscriber.id(),
                        before -> before.noted(typed.toLowerCase(Locale.ROOT).matches("(on|yes).*")));
            case UNDO -> undo(subscriber);
            case STATUS -> Changed.answer("What you get", Terms.of(subscriber.preferences()));
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private Section time(String typed, Subscriber subscriber) {
        return Spans.time(typed)
                .map(time -> schedule(subscriber, schedule -> schedule.at(time)))
                .orElseGet(() -> Changed.unclear("“" + typed + "” is no time of day", "time 07:30", terms(subscriber)));
    }

    private Section days(String typed, Subscriber subscriber) {
        try {
            Set<DayOfWeek> days = Weekdays.parse(typed.strip().replaceFirst("[.!]$", ""));
            return schedule(subscriber, schedule -> schedule.on(days));
        } catch (IllegalArgumentException e) {
            return Changed.unclear("“" + typed + "” names no days of the week", "days mon-fri", terms(subscriber));
        }
    }

    private Section length(String typed, Subscriber subscriber) {
        String digits = typed.replaceAll("\\D", "");
        int minutes = digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
        return minutes >= 1 && minutes <= Preferences.LONGEST_BRIEF
                ? change(subscriber.id(), before -> before.within(minutes))
                : Changed.unclear(
                        "A brief takes 1 to " + Preferences.LONGEST_BRIEF + " minutes", "length 5", terms(subscriber));
    }

    private Section pause(String typed, Subscriber subscriber) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), subscriber.schedule().zone());
        return Spans.pause(typed, today)
                .map(until -> schedule(subscriber, schedule -> schedule.paused(until)))
                .orElseGet(() -> Changed.unclear(
                        "“" + typed + "” is no span of time, and no date within a year",
                        "pause 7d” or “pause until 3 December",
                        terms(subscriber)));
    }

    private Section role(String typed, Subscriber subscriber) {
        String word = typed.strip().replaceFirst("[.!]$", "").replaceFirst("(?i)^an? ", "");
        return Stream.of(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst()
                .map(role -> change(subscriber.id(), before -> before.as(role)))
                .orElseGet(() -> Changed.unclear(
                        "“" + word + "” is no role; there are " + Said.list(Terms.roles()),
                        "role engineer",
                        Terms.role(subscriber.role())));
    }

    /** Takes the newest change back; what was taken back already stays so. */
    private Section undo(Subscriber subscriber) {
        Optional<Past> newest = subscribers.history(subscriber.id(), 1).stream()
                .filter(past -> past.author() == Past.Author.READER || past.author() == Past.Author.OPERATOR)
                .findFirst();
        if (newest.isEmpty()) {
            return Changed.nothing("There is nothing to undo.", Terms.of(subscriber.preferences()));
        }
        return Changed.said(
                subscribers.undo(subscriber.id(), newest.get().number()), "Reply “status” to see all of it.");
    }

    private Section schedule(Subscriber subscriber, UnaryOperator<Schedule> change) {
        return change(subscriber.id(), before -> before.on(change.apply(before.schedule())));
    }

    private Section change(SubscriberId id, UnaryOperator<Preferences> change) {
        return Changed.said(subscribers.change(id, Past.Author.READER, change), Changed.UNDO);
    }

    private static String terms(Subscriber subscriber) {
        return "You are sent a brief " + Terms.schedule(subscriber.schedule()) + ".";
    }
}
