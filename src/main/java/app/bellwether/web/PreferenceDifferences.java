package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different between two states of a reader's preferences, in sentences. */
final class PreferenceDifferences {

    private final List<String> said = new ArrayList<>();

    private PreferenceDifferences() {}

    static List<String> between(Preferences before, Preferences after) {
        PreferenceDifferences differences = new PreferenceDifferences();
        differences.interests(before.interests(), after.interests());
        differences.schedule(before.schedule(), after.schedule());
        differences.changed("Role", Plain.role(before.role()), Plain.role(after.role()));
        differences.changed("Length", before.minutes() + " min", after.minutes() + " min");
        differences.changed(
                "Score that a brief needs", Typed.number(before.threshold()), Typed.number(after.threshold()));
        differences.changed("Note after a week without a brief", word(before.notes()), word(after.notes()));
        return differences.said.isEmpty() ? List.of("Order or wording only.") : differences.said;
    }

    private static String word(boolean wanted) {
        return wanted ? "on" : "off";
    }

    private void interests(List<Interest> before, List<Interest> after) {
        Set<String> then = said(before);
        Set<String> now = said(after);
        add("Added", now.stream().filter(one -> !then.contains(one)).toList());
        add("Removed", then.stream().filter(one -> !now.contains(one)).toList());
    }

    private static Set<String> said(List<Interest> interests) {
        return interests.stream()
                .map(interest -> "“" + Clean.line(interest.typed()) + "”"
                        + switch (Typed.Much.of(interest)) {
                            case NORMAL -> "";
                            case MORE -> " (more)";
                            case LESS -> " (less)";
                            case NEVER -> " (never)";
                        })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(String what, List<String> interests) {
        if (!interests.isEmpty()) {
            said.add(what + ": " + Plain.list(interests) + ".");
        }
    }

    private void schedule(Schedule before, Schedule after) {
        changed("When", Plain.when(before), Plain.when(after));
        changed("Days off", list(before), list(after));
        if (!Objects.equals(before.pausedUntil(), after.pausedUntil())) {
            said.add(pause(after.pausedUntil()));
        }
    }

    private static String pause(@Nullable LocalDate until) {
        return until == null ? "Pause ended." : "Paused until " + Times.day(until) + ".";
    }

    private static String list(Schedule schedule) {
        String dates = String.join(", ", schedule.off().texts());
        return dates.isEmpty() ? "none" : dates;
    }

    private void changed(String what, String before, String after) {
        if (!before.equals(after)) {
            said.add(what + ": " + before + " → " + after + ".");
        }
    }
}
