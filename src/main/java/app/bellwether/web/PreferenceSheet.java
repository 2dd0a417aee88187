package app.bellwether.web;

import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.ReaderLinks;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lays out the page of a reader's preferences. */
@Component
final class PreferenceSheet {

    private static final int HISTORY = 20;

    private final Subscribers subscribers;
    private final ReaderLinks links;
    private final Operators operators;
    private final Sketches sketches;
    private final Clock clock;
    private final Press press;

    PreferenceSheet(
            Subscribers subscribers,
            ReaderLinks links,
            Operators operators,
            Sketches sketches,
            Clock clock,
            Press press) {
        this.subscribers = subscribers;
        this.links = links;
        this.operators = operators;
        this.sketches = sketches;
        this.clock = clock;
        this.press = press;
    }

    /** A change of the history; its number is 0 when it cannot be taken back here. */
    record Step(long number, String when, String who, List<String> words) {}

    /**
     * Shows the page.
     *
     * @param meant what is typed as it was understood; null when something is wrong with it
     * @param done what was just done, if anything
     */
    ResponseEntity<String> show(
            Visitors.Visitor visitor,
            Typed typed,
            @Nullable Preferences meant,
            Map<String, String> problems,
            String done) {
        Subscriber reader = visitor.reader();
        Schedule schedule = reader.schedule();
        LocalDate today = LocalDate.ofInstant(clock.instant(), schedule.zone());
        LocalDate until = schedule.pausedUntil();
        Map<String, @Nullable Object> model = new HashMap<>(Choices.model(typed));
        model.put("form", visitor.formSecret());
        model.put("operator", operators.has(reader.id()));
        model.put("address", masked(reader.destination().address()));
        model.put("active", reader.active());
        model.put("paused", until != null && until.isAfter(today) ? Times.day(until) : null);
        model.put("when", Plain.when(schedule));
        model.put(
                "linked",
                links.of(reader.id()).stream()
                        .map(link -> Times.day(LocalDate.ofInstant(link.since(), schedule.zone())))
                        .toList());
        model.put(
                "next", reader.active() ? Plain.next(schedule, clock.instant()).orElse(null) : null);
        model.put("aMinute", Preferences.WORDS_A_MINUTE);
        model.put("problems", problems);
        model.put("done", done);
        model.put("understood", meant == null ? List.of() : UnderstoodInterest.of(meant));
        model.put("sketch", meant == null ? null : sketches.of(meant));
        model.put("tried", done.equals("looked") && meant != null && !meant.equals(reader.preferences()));
        model.put("history", history(reader));
        String title = problems.isEmpty() ? "Your preferences" : "Something is wrong with the form";
        return press.show("preferences.ftlh", title, model);
    }

    private List<Step> history(Subscriber reader) {
        Stream<Dated> changes = subscribers.history(reader.id(), HISTORY).stream()
                .map(past -> dated(
                        past.number(),
                        past.at(),
                        who(past.author()),
                        PreferenceDifferences.between(past.before(), past.after()),
                        reader));
        Stream<Dated> moves = subscribers.consents(reader.id()).stream().flatMap(consent -> switch (consent.act()) {
            case MOVED -> Stream.of(dated(0, consent.at(), "You", List.of("Another address."), reader));
            case LINKED -> Stream.of(dated(0, consent.at(), "You", List.of("In Discord, too."), reader));
            default -> Stream.empty();
        });
        return Stream.concat(changes, moves)
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::step)
                .toList();
    }

    private record Dated(Instant at, Step step) {}

    private static Dated dated(long number, Instant at, String who, List<String> words, Subscriber reader) {
        return new Dated(at, new Step(number, Times.minute(at, reader.schedule().zone()), who, words));
    }

    private static String who(Past.Author author) {
        return switch (author) {
            case READER -> "You";
            case OPERATOR -> "The operator";
            case SIGN_UP -> "The sign-up form";
            case UNDO -> "You took a change back";
        };
    }

    /** Enough of it for its owner to know it again, on a screen that others may see. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "…" : address.substring(0, 1) + "…" + address.substring(at);
    }
}
