package app.bellwether.replies;

import app.bellwether.subscribers.Change;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Weekdays;
import app.bellwether.taxonomy.Taxonomy;
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

/** Changes when a reader's brief comes, how long it is and what it leaves out, and says each time what it was before. */
@Component
class PreferenceCommands {

    private static final String UNDO = "Reply “undo” to have it as it was.";

    private final Subscribers subscribers;
    private final Taxonomy taxonomy;
    private final Clock clock;

    PreferenceCommands(Subscribers subscribers, Taxonomy taxonomy, Clock clock) {
        this.subscribers = subscribers;
        this.taxonomy = taxonomy;
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
            case MUTE -> mute(typed, subscriber);
            case UNMUTE -> unmute(typed, subscriber);
            case NOTES ->
                change(
                        subscriber.id(),
                        before -> before.noted(typed.toLowerCase(Locale.ROOT).matches("(on|yes).*")));
            case UNDO -> undo(subscriber);
            case STATUS -> answer("What you get", Terms.of(subscriber.preferences()));
            default -> Hints.notYet(command);
        };
    }

    private Section time(String typed, Subscriber subscriber) {
        return Spans.time(typed)
                .map(time -> schedule(subscriber, schedule -> schedule.at(time)))
                .orElseGet(() -> unclear("“" + typed + "” is no time of day", "time 07:30", subscriber));
    }

    private Section days(String typed, Subscriber subscriber) {
        try {
            Set<DayOfWeek> days = Weekdays.parse(bare(typed));
            return schedule(subscriber, schedule -> schedule.on(days));
        } catch (IllegalArgumentException e) {
            return unclear("“" + typed + "” names no days of the week", "days mon-fri", subscriber);
        }
    }

    private Section length(String typed, Subscriber subscriber) {
        String digits = typed.replaceAll("\\D", "");
        try {
            int minutes = Integer.parseInt(digits);
            return change(subscriber.id(), before -> before.within(minutes));
        } catch (IllegalArgumentException e) {
            return unclear("A brief takes 1 to 60 minutes", "length 5", subscriber);
        }
    }

    private Section pause(String typed, Subscriber subscriber) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), subscriber.schedule().zone());
        return Spans.pause(typed, today)
                .map(until -> schedule(subscriber, schedule -> schedule.paused(until)))
                .orElseGet(() -> unclear(
                        "“" + typed + "” is no span of time, and no date within a year",
                        "pause 7d” or “pause until 3 December",
                        subscriber));
    }

    /** Said back in the taxonomy's words; what it does not know stays words. */
    private Section mute(String typed, Subscriber subscriber) {
        Interest muted = Interest.of(taxonomy.understand(bare(typed)), true);
        return change(subscriber.id(), before -> {
            List<Interest> interests = new ArrayList<>(before.interests());
            if (interests.stream().noneMatch(interest -> isMuted(interest, muted))) {
                interests.add(muted);
            }
            return before.interestedIn(interests);
        });
    }

    private Section unmute(String typed, Subscriber subscriber) {
        Interest named = Interest.of(taxonomy.understand(bare(typed)), true);
        return change(
                subscriber.id(),
                before -> before.interestedIn(before.interests().stream()
                        .filter(interest -> !isMuted(interest, named))
                        .toList()));
    }

    private static boolean isMuted(Interest interest, Interest named) {
        return interest.muted() && interest.said().equalsIgnoreCase(named.said());
    }

    private static String bare(String typed) {
        return typed.strip().replaceFirst("[.!]$", "");
    }

    /** Takes the newest change back; what was taken back already stays so. */
    private Section undo(Subscriber subscriber) {
        Optional<Past> newest = subscribers.history(subscriber.id(), 1).stream()
                .filter(past -> past.author() == Past.Author.READER || past.author() == Past.Author.OPERATOR)
                .findFirst();
        if (newest.isEmpty()) {
            return unchanged("There is nothing to undo.", Terms.of(subscriber.preferences()));
        }
        return said(subscribers.undo(subscriber.id(), newest.get().number()), "Reply “status” to see all of it.");
    }

    private Section schedule(Subscriber subscriber, UnaryOperator<Schedule> change) {
        return change(subscriber.id(), before -> before.on(change.apply(before.schedule())));
    }

    private Section change(SubscriberId id, UnaryOperator<Preferences> change) {
        return said(subscribers.change(id, Past.Author.READER, change), UNDO);
    }

    private static Section said(Change change, String then) {
        List<String> before = Terms.of(change.before().preferences());
        List<String> after = Terms.of(change.after().preferences());
        if (before.equals(after)) {
            return unchanged("It was so already.", after);
        }
        List<String> sentences = new ArrayList<>(after);
        sentences.removeAll(before);
        sentences.add("Until now:");
        before.stream().filter(sentence -> !after.contains(sentence)).forEach(sentences::add);
        sentences.add(then);
        return answer("Changed", sentences);
    }

    private static Section unchanged(String why, List<String> terms) {
        return answer(
                "Nothing was changed",
                Stream.concat(Stream.of(why), terms.stream()).toList());
    }

    private static Section answer(String heading, List<String> sentences) {
        return Said.answer(heading, Said.paragraph(sentences.toArray(String[]::new)));
    }

    private static Section unclear(String why, String example, Subscriber subscriber) {
        return Said.answer(
                "This could not be understood",
                Said.paragraph(
                        why + "; for example “" + example + "”. Nothing was changed.",
                        "You are sent a brief " + Terms.schedule(subscriber.schedule()) + "."));
    }
}
