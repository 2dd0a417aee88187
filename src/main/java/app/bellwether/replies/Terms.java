package app.bellwether.replies;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what a reader gets, and when. */
final class Terms {

    private Terms() {}

    /** Sentences about the whole of it. */
    static List<String> of(Preferences preferences) {
        List<String> sentences = new ArrayList<>();
        sentences.add("You are sent a brief " + schedule(preferences.schedule()) + ", of at most "
                + Said.count(preferences.minutes(), "minute", "minutes") + ".");
        if (!preferences.notes()) {
            sentences.add("No note says why, when none comes for a week.");
        }
        sentences.addAll(interests(preferences.interests(), "It is about ", "It leaves out "));
        return sentences;
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
                .map(Interest::said)
                .toList();
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
