package app.bellwether.replies;

import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.writing.Block;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a command of preferences takes, all of it, with an example, to whoever typed something else behind it or nothing. */
record Takes(Said said) {

    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekdays", "weekends", "daily");

    /** Empty for a command that takes any words, or none. */
    Optional<String> all(Verb verb) {
        return switch (verb) {
            case TIME ->
                example(
                        said.say("takes.time", "first", time(LocalTime.MIN), "last", time(LocalTime.MAX)),
                        "time 07:30");
            case DAYS -> example(said.say("takes.days", "days", said.quoted(DAYS)), "days mon-fri");
            case LENGTH -> example(said.say("takes.length", "most", Preferences.LONGEST_BRIEF), "length 5");
            case PAUSE ->
                example(said.say("takes.pause", "most", Schedule.LONGEST_PAUSE), "pause 7d", "pause until 3 December");
            case NOTES ->
                example(said.say("takes.notes", "on", said.quoted("on"), "off", said.quoted("off")), "notes off");
            case ROLE -> example(said.say("takes.role", "roles", said.list(Terms.roles())), "role engineer");
            default -> Optional.empty();
        };
    }

    /** What is wrong, that nothing was changed, what there is, and what there is now. */
    Block.Paragraph refused(String why, Verb verb, String terms) {
        return Said.paragraph(
                Stream.of(Stream.of(said.say("takes.refused", "why", why)), all(verb).stream(), Stream.of(terms))
                        .flatMap(sentences -> sentences)
                        .toList());
    }

    private String time(LocalTime time) {
        return said.frame().time(time);
    }

    private Optional<String> example(String takes, String... typed) {
        String example = Stream.of(typed)
                .map(said::command)
                .reduce((first, second) -> said.say("prefer.or", "first", first, "second", second))
                .orElseThrow();
        return Optional.of(said.say("takes.example", "takes", takes, "example", example));
    }
}
