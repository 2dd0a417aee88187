package app.bellwether.briefs;

import app.bellwether.matching.Sent;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Stories;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Knows whether everything that arrived was looked at, and composes from it. */
@Component
class Morning {

    /** A source that was not read within a day counts as not read. */
    private static final Duration DAY = Duration.ofDays(1);

    private final Sources sources;
    private final Stories stories;
    private final Signals signals;
    private final Desk desk;
    private final Editions editions;
    private final History history;

    Morning(Sources sources, Stories stories, Signals signals, Desk desk, Editions editions, History history) {
        this.sources = sources;
        this.stories = stories;
        this.signals = signals;
        this.desk = desk;
        this.editions = editions;
        this.history = history;
    }

    boolean caughtUp() {
        return sources.caughtUp() && stories.caughtUp() && signals.caughtUp();
    }

    Sources.Coverage coverage(Instant at) {
        return sources.coverage(at.minus(DAY));
    }

    /** Whom and when it is for, and what they were sent. */
    Occasion occasion(Subscriber subscriber, Slot slot, Instant at, boolean complete) {
        Sent sent = history.sent(subscriber.id());
        return new Occasion(
                subscriber,
                slot.date(),
                history.editions(subscriber.id()) + 1,
                at,
                sent,
                history.last(subscriber.id()).orElse(null),
                coverage(at),
                complete);
    }

    Edition compose(Occasion occasion) {
        return editions.compose(desk, occasion);
    }
}
