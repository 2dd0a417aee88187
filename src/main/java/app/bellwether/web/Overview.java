package app.bellwether.web;

import app.bellwether.delivery.LocalOutbox;
import app.bellwether.rendering.Clean;
import app.bellwether.signals.Signals;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Stories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody at this machine sees at a glance: how far reading is, who got what, and every message kept. */
@Component
final class Overview {

    private static final int MESSAGES = 200;
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Sources sources;
    private final Stories stories;
    private final Signals signals;
    private final Readership readership;
    private final LocalOutbox local;
    private final Clock clock;

    Overview(Sources sources, Stories stories, Signals signals, Readership readership, LocalOutbox local, Clock clock) {
        this.sources = sources;
        this.stories = stories;
        this.signals = signals;
        this.readership = readership;
        this.local = local;
        this.clock = clock;
    }

    /**
     * How far reading is.
     *
     * @param asked how many sources were asked at least once
     * @param failing those with a problem; all others that were asked are read
     */
    record Progress(int sources, int asked, int articles, int stories, int signals, List<Failing> failing) {}

    /** A source with a problem. */
    record Failing(String name, String problem) {}

    /** A message kept. */
    record Message(String path, String subject, String to, String when, String channel) {}

    Progress progress() {
        Instant now = clock.instant();
        List<SourceHealth> health = sources.health();
        return new Progress(
                health.size(),
                (int) health.stream()
                        .filter(one -> one.state() != SourceHealth.State.NEW)
                        .count(),
                sources.articles(),
                stories.between(now.minus(WINDOW), now.plus(WINDOW)).size(),
                signals.open(now).size(),
                health.stream()
                        .filter(one -> one.problem() != null)
                        .map(Overview::failing)
                        .toList());
    }

    List<Readership.Reader> readers() {
        return readership.readers();
    }

    List<Message> kept() {
        return local.newest(MESSAGES).stream().map(Overview::message).toList();
    }

    private static Failing failing(SourceHealth health) {
        String problem = health.problem();
        return new Failing(Clean.line(health.name()), problem == null ? "" : Clean.line(problem));
    }

    static Message message(LocalOutbox.Kept kept) {
        return new Message(
                "/outbox/" + kept.delivery(),
                Clean.line(kept.subject()),
                Clean.line(kept.to()),
                Times.minute(kept.at()),
                kept.contentType().startsWith("message/") ? "mail" : "Discord");
    }
}
