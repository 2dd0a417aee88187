package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Silence;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The readers, what they asked for, and what they got last or why they got nothing. */
@Component
final class Readership {

    private static final int DELIVERIES = 500;

    private static final int READERS = 100;

    private final Subscribers subscribers;
    private final Briefs briefs;
    private final Outbox outbox;

    Readership(Subscribers subscribers, Briefs briefs, Outbox outbox) {
        this.subscribers = subscribers;
        this.briefs = briefs;
        this.outbox = outbox;
    }

    /**
     * A reader.
     *
     * @param brief the latest; null when there is none
     * @param silence why nothing came since; null when something did, or nothing was decided yet
     * @param waits true when nothing was decided for an active reader yet
     */
    record Reader(
            String name,
            String asked,
            String muted,
            String due,
            String channel,
            @Nullable Told brief,
            @Nullable Untold silence,
            boolean waits) {}

    /** A brief, and the page of the message that carries it; null when there is none (yet). */
    record Told(String headline, String when, @Nullable String path) {}

    /** A silence. */
    record Untold(String label, String reason, String when) {}

    List<Reader> readers() {
        Map<BriefId, Delivery> sent = outbox.newest(DELIVERIES).stream()
                .filter(delivery -> delivery.kind() == Letter.Kind.BRIEF)
                .collect(Collectors.toMap(Delivery::brief, delivery -> delivery, (newer, older) -> newer));
        return subscribers.first(READERS).stream()
                .sorted(Comparator.comparing(Subscriber::name).thenComparing(Subscriber::id))
                .map(subscriber -> reader(subscriber, sent))
                .toList();
    }

    private Reader reader(Subscriber subscriber, Map<BriefId, Delivery> sent) {
        Brief brief = briefs.of(subscriber.id(), 1).stream().findFirst().orElse(null);
        Silence silence = briefs.silences(subscriber.id(), 1).stream()
                .filter(one -> brief == null || one.decided().isAfter(brief.sealed()))
                .findFirst()
                .orElse(null);
        ZoneId zone = subscriber.schedule().zone();
        return new Reader(
                Clean.line(subscriber.name()),
                said(subscriber, false),
                said(subscriber, true),
                due(subscriber),
                subscriber.destination().channel() == Destination.Channel.EMAIL ? "mail" : "Discord",
                brief == null ? null : told(brief, zone, sent.get(brief.id())),
                silence == null ? null : untold(silence, zone),
                subscriber.active() && brief == null && silence == null);
    }

    private static Told told(Brief brief, ZoneId zone, @Nullable Delivery delivery) {
        return new Told(
                Clean.line(brief.document().headline()),
                Times.minute(brief.sealed(), zone),
                delivery == null ? null : "/outbox/" + delivery.id());
    }

    private static Untold untold(Silence silence, ZoneId zone) {
        String label = switch (silence.kind()) {
            case QUIET -> "silent";
            case SKIPPED -> "skipped";
            case MISSED -> "missed";
            case OUTAGE -> "outage";
            case FAILED -> "failed";
        };
        return new Untold(label, Clean.line(silence.reason()), Times.minute(silence.decided(), zone));
    }

    private static String said(Subscriber subscriber, boolean muted) {
        return subscriber.interests().stream()
                .filter(interest -> interest.muted() == muted)
                .map(Interest::said)
                .map(Clean::line)
                .collect(Collectors.joining(" · "));
    }

    private static String due(Subscriber subscriber) {
        Schedule schedule = subscriber.schedule();
        return switch (subscriber.state()) {
            case PENDING -> "when they have confirmed";
            case CONFIRMED -> when(schedule);
            case PAUSED -> when(schedule) + "; paused";
            case UNSUBSCRIBED -> "until they left; nothing is sent any more";
        };
    }

    private static String when(Schedule schedule) {
        String days = schedule.days().size() == 7
                ? "every day"
                : schedule.days().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                        .collect(Collectors.joining(", "));
        return days + " at " + schedule.time() + ", " + Plain.place(schedule);
    }
}
