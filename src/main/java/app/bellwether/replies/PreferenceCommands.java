package app.bellwether.replies;

import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.ReaderLinks;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Weekdays;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final ReaderLinks links;
    private final Clock clock;

    PreferenceCommands(Subscribers subscribers, ReaderLinks links, Clock clock) {
        this.subscribers = subscribers;
        this.links = links;
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
                        subscriber,
                        before -> before.noted(typed.toLowerCase(Locale.ROOT).matches("(on|yes).*")));
            case UNDO -> undo(subscriber);
            case STATUS -> {
                Said said = Said.to(subscriber);
                List<String> terms = new ArrayList<>(new Terms(said).of(subscriber.preferences()));
                if (!links.of(subscriber.id()).isEmpty()) {
                    terms.add(said.say("terms.linked"));
                }
                yield Said.answer(said.say("prefer.status"), Said.paragraph(terms));
            }
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private Section time(String typed, Subscriber subscriber) {
        return TypedTimes.time(typed)
                .map(time -> schedule(subscriber, schedule -> schedule.at(time)))
                .orElseGet(() -> unclear(Verb.TIME, typed, subscriber));
    }

    private Section days(String typed, Subscriber subscriber) {
        try {
            Set<DayOfWeek> days = Weekdays.parse(typed.strip().replaceFirst("[.!]$", ""));
            return schedule(subscriber, schedule -> schedule.on(days));
        } catch (IllegalArgumentException e) {
            return unclear(Verb.DAYS, typed, subscriber);
        }
    }

    private Section length(String typed, Subscriber subscriber) {
        String digits = typed.replaceAll("\\D", "");
        int minutes = digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
        return minutes >= 1 && minutes <= Preferences.LONGEST_BRIEF
                ? change(
                        subscriber,
                        before -> before.within(minutes),
                        Said.to(subscriber).say("changed.minute", "words", Preferences.WORDS_A_MINUTE))
                : unclear(Verb.LENGTH, typed, subscriber);
    }

    private Section pause(String typed, Subscriber subscriber) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), subscriber.schedule().zone());
        return TypedTimes.pause(typed, today)
                .map(until -> schedule(subscriber, schedule -> schedule.paused(until)))
                .orElseGet(() -> unclear(Verb.PAUSE, typed, subscriber));
    }

    private Section role(String typed, Subscriber subscriber) {
        String word = typed.strip().replaceFirst("[.!]$", "").replaceFirst("(?i)^an? ", "");
        return Stream.of(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst()
                .map(role -> change(subscriber, before -> before.as(role)))
                .orElseGet(() -> unclear(Verb.ROLE, word, subscriber));
    }

    /** Takes the newest change back, with all that its mail changed; what was taken back already stays so. */
    private Section undo(Subscriber subscriber) {
        Said said = Said.to(subscriber);
        Changed changed = new Changed(said);
        List<Past> history = subscribers.history(subscriber.id(), Replied.MOST_CHANGES);
        Optional<Past> first = history.stream()
                .takeWhile(past -> past.together() == history.getFirst().together())
                .takeWhile(past -> past.author() == Past.Author.READER || past.author() == Past.Author.OPERATOR)
                .reduce((_, earlier) -> earlier);
        if (first.isEmpty()) {
            return changed.nothing(said.say("prefer.nothing-to-undo"), new Terms(said).of(subscriber.preferences()));
        }
        return changed.change(
                subscribers.undo(subscriber.id(), first.get().number()),
                said.say("changed.status", "command", said.command("status")));
    }

    private Section schedule(Subscriber subscriber, UnaryOperator<Schedule> change) {
        return change(subscriber, before -> before.on(change.apply(before.schedule())));
    }

    private Section change(Subscriber subscriber, UnaryOperator<Preferences> change, String... also) {
        Changed changed = new Changed(Said.to(subscriber));
        return changed.change(
                subscribers.change(subscriber.id(), Past.Author.READER, change),
                Stream.concat(Stream.of(also), Stream.of(changed.undo())).toArray(String[]::new));
    }

    private static Section unclear(Verb verb, String typed, Subscriber subscriber) {
        Said said = Said.to(subscriber);
        String why = said.say(noSuch(verb), "typed", said.quoted(typed));
        Terms terms = new Terms(said);
        String now = verb == Verb.ROLE
                ? terms.role(subscriber.role())
                : verb == Verb.LENGTH
                        ? said.say(
                                "terms.brief",
                                "when",
                                terms.schedule(subscriber.schedule()),
                                "minutes",
                                subscriber.minutes())
                        : said.say("terms.sent", "when", terms.schedule(subscriber.schedule()));
        return Said.answer(said.say("answer.unclear"), new Takes(said).refused(why, verb, now));
    }

    private static String noSuch(Verb verb) {
        return switch (verb) {
            case TIME -> "prefer.time";
            case DAYS -> "prefer.days";
            case LENGTH -> "prefer.length";
            case PAUSE -> "prefer.pause";
            default -> "prefer.role";
        };
    }
}
