package app.bellwether.replies;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.taxonomy.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says in words what a reader gets, and when. */
final class Terms {

    private Terms() {}

    /** Sentences about the whole of it. */
    static List<String> of(Preferences preferences) {
        List<String> sentences = new ArrayList<>();
        sentences.add("You are sent a brief " + schedule(preferences.schedule()) + ", of at most "
                + Said.count(preferences.minutes(), "minute", "minutes") + ".");
        sentences.add(role(preferences.role()));
        if (!preferences.notes()) {
            sentences.add("No note says why, when none comes for a week.");
        }
        sentences.addAll(interests(preferences.interests()));
        return sentences;
    }

    static List<String> interests(List<Interest> interests) {
        List<String> sentences = interests(interests, "It is about ", "It leaves out ");
        return sentences.isEmpty() ? List.of("It is about nothing yet.") : sentences;
    }

    static List<String> interests(List<Interest> interests, String about, String without) {
        List<String> sentences = new ArrayList<>();
        List<String> wanted = said(interests, false);
        if (!wanted.isEmpty()) {
            sentences.add(about + Said.list(wanted) + ".");
        }
        List<String> muted = said(interests, true);
        if (!muted.isEmpty()) {
            sentences.add(without + Said.list(muted) + ".");
        }
        return sentences;
    }

    private static List<String> said(List<Interest> interests, boolean muted) {
        return interests.stream()
                .filter(interest -> interest.muted() == muted)
                .map(Terms::said)
                .toList();
    }

    private static String said(Interest interest) {
        String weight = interest.weight() == 1
                ? ""
                : " (counts "
                        + new BigDecimal(interest.weight())
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " times)";
        String until = interest.until() == null ? "" : " (until " + Said.date(interest.until()) + ")";
        return interest.said() + weight + until;
    }

    static String role(Role role) {
        return "It is put in order for " + word(role) + ".";
    }

    static List<String> roles() {
        return Stream.of(Role.values())
                .map(Role::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String word(Role role) {
        return switch (role) {
            case LEADER -> "those who lead";
            case ENGINEER -> "engineers";
            case SECURITY -> "those who look after security";
            case PRODUCT -> "those who make products";
            case INVESTOR -> "investors";
            case RESEARCHER -> "researchers";
        };
    }

    /** "on Monday and Friday at 07:00 (Europe/Rome), again from 3 December 2026". */
    static String schedule(Schedule schedule) {
        List<String> days = schedule.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
        String when = days.size() == DayOfWeek.values().length ? "every day" : "on " + Said.list(days);
        String again = schedule.pausedUntil() == null ? "" : ", from " + Said.date(schedule.pausedUntil()) + " on";
        return when + " at " + schedule.time() + " (" + schedule.zone().getId() + ")" + again;
    }
}
