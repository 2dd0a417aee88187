package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Silence;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The readers, what they asked for, and what they got last or why they got nothing. */
@Lazy
@Component
final class Readership {

    private static final int DELIVERIES = 500;

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
     * @param headline of the latest brief; null when there is none or a silence is newer
     * @param silence why there was nothing; null when there was something, or nothing was decided yet
     * @param label what sort of silence, in a word
     * @param path of the kept message; null when there is none (yet)
     * @param waits true when nothing was decided for an active reader yet
     */
    record Reader(
            String name,
            String asked,
            String muted,
            String due,
            String channel,
            @Nullable String headline,
            @Nullable String silence,
            String label,
            @Nullable String when,
            @Nullable String path,
            boolean waits) {}

    List<Reader> readers() {
        Map<BriefId, Delivery> sent = outbox.newest(DELIVERIES).stream()
                .filter(delivery -> delivery.kind() == Letter.Kind.BRIEF)
                .collect(Collectors.toMap(Delivery::brief, delivery -> delivery, (newer, older) -> newer));
        return subscribers.all().stream()
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
        Brief told = silence == null ? brief : null;
        Delivery delivery = told == null ? null : sent.get(told.id());
        return new Reader(
                Clean.line(subscriber.name()),
                said(subscriber, false),
                said(subscriber, true),
                due(subscriber.schedule()),
                subscriber.destination().channel().name().equals("EMAIL") ? "mail" : "Discord",
                told == null ? null : Clean.line(told.document().headline()),
                silence == null ? null : Clean.line(silence.reason()),
                silence == null ? "" : label(silence.kind()),
                when(subscriber, brief, silence),
                delivery == null ? null : "/outbox/" + delivery.id(),
                subscriber.active() && brief == null && silence == null);
    }

    private static String label(Silence.Kind kind) {
        return switch (kind) {
            case QUIET -> "silent";
            case SKIPPED -> "skipped";
            case OUTAGE -> "outage";
            case FAILED -> "failed";
        };
    }

    private static @Nullable String when(Subscriber subscriber, @Nullable Brief brief, @Nullable Silence silence) {
        var zone = subscriber.schedule().zone();
        if (silence != null) {
            return Times.minute(silence.decided(), zone);
        }
        return brief == null ? null : Times.minute(brief.sealed(), zone);
    }

    private static String said(Subscriber subscriber, boolean muted) {
        return subscriber.interests().stream()
                .filter(interest -> interest.muted() == muted)
                .map(Interest::said)
                .map(Clean::line)
                .collect(Collectors.joining(" · "));
    }

    private static String due(Schedule schedule) {
        String days = schedule.days().size() == 7
                ? "every day"
                : schedule.days().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                        .collect(Collectors.joining(", "));
        return days + " at " + schedule.time() + ", "
                + schedule.zone().getId().replaceFirst(".*/", "").replace('_', ' ');
    }
}
