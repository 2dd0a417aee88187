package app.bellwether.replies;

import app.bellwether.subscribers.Change;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Section;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Confirms that the briefs have ended, with what they were, so that somebody who did not mean it knows what to ask for. */
final class Farewell {

    private Farewell() {}

    static Section of(Change change) {
        Subscriber before = change.before();
        List<String> sentences = new ArrayList<>();
        sentences.add("From now on you are sent nothing more.");
        sentences.add("Until now you were sent a brief " + schedule(before.schedule()) + ".");
        List<String> wanted = said(before, false);
        if (!wanted.isEmpty()) {
            sentences.add("It was about " + Said.list(wanted) + ".");
        }
        List<String> muted = said(before, true);
        if (!muted.isEmpty()) {
            sentences.add("It left out " + Said.list(muted) + ".");
        }
        sentences.add("To get it again, sign up again; nobody does that for you.");
        return Said.answer("You have unsubscribed", Said.paragraph(sentences.toArray(String[]::new)));
    }

    private static List<String> said(Subscriber subscriber, boolean muted) {
        return subscriber.interests().stream()
                .filter(interest -> interest.muted() == muted)
                .map(Interest::said)
                .toList();
    }

    private static String schedule(Schedule schedule) {
        List<String> days = schedule.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
        String when = days.size() == DayOfWeek.values().length ? "every day" : "on " + Said.list(days);
        return when + " at " + schedule.time() + " (" + schedule.zone().getId() + ")";
    }
}
