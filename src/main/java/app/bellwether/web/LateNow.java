package app.bellwether.web;

import app.bellwether.briefs.MorningDesk;
import app.bellwether.briefs.MorningDesk.Late;
import app.bellwether.email.Inbox;
import app.bellwether.meters.Meters;
import app.bellwether.rendering.Clean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What should have been done by now, and readers' mail that led to nothing. */
@Component
record LateNow(MorningDesk mornings, Inbox inbox, Meters meters, Clock clock) {

    /** As the alarms have it. */
    static final Duration LATE = Duration.ofMinutes(15);

    static final Duration LATELY = Duration.ofDays(7);

    private static final int MOST = 50;

    /** A brief that should be there. */
    record Brief(String reader, String iso, String date, String words) {}

    /** Mail that led to nothing. */
    record Reply(long id, String reader, String words, boolean aside) {}

    /** What is behind, as alarms count it. */
    List<String> behind() {
        return Stream.of(
                        count(
                                "bellwether.briefs.late",
                                "brief was due fifteen minutes ago and is not decided.",
                                "briefs were due fifteen minutes ago and are not decided."),
                        count(
                                "bellwether.sources.late",
                                "source should have been asked ten minutes ago.",
                                "sources should have been asked ten minutes ago."),
                        count(
                                "bellwether.stories.behind",
                                "article waits to be put into a story.",
                                "articles wait to be put into stories."),
                        number("bellwether.signals.behind") > 0
                                ? Optional.of("Signals have not looked yet at all that stories got.")
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> count(String meter, String one, String many) {
        int number = number(meter);
        return number == 0 ? Optional.empty() : Optional.of(Plain.count(number, one, many));
    }

    private int number(String meter) {
        OptionalDouble shown = meters.shown(meter);
        return (int) shown.orElse(0);
    }

    List<Brief> briefs() {
        return mornings.late(clock.instant().minus(LATE), MOST).stream()
                .map(LateNow::line)
                .toList();
    }

    static Brief line(Late late) {
        return new Brief(
                late.subscriber().value(),
                late.date().toString(),
                Times.day(late.date()),
                "It was due at %s: %s It is given up at %s."
                        .formatted(Times.minute(late.due()), words(late.why()), Times.minute(late.until())));
    }

    private static String words(MorningDesk.Why why) {
        return switch (why) {
            case RESTORED -> "all of this was restored, and nothing is made until you let it go on.";
            case OUTAGE -> "no source could be read.";
            case FAILED -> "it could not be made, and is tried again; the log says why.";
            case SOURCES -> "sources are still being asked.";
            case STORIES -> "articles wait to be put into stories.";
            case SIGNALS -> "signals have not looked yet at all that stories got.";
            case TURN -> "its turn has not come.";
        };
    }

    List<Reply> replies() {
        Instant since = clock.instant().minus(LATELY);
        return inbox.unanswered(since, MOST).stream()
                .map(one -> new Reply(
                        one.id(),
                        one.reader() == null ? "" : one.reader().value(),
                        "Came " + Times.minute(one.received()) + ": "
                                + Clean.line(one.why())
                                        .replaceFirst("^failed: .*", "it could not be acted on, the log says why")
                                + (one.aside() ? "; it is not tried again by itself." : "."),
                        one.aside()))
                .toList();
    }
}
