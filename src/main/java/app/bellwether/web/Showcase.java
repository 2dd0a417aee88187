package app.bellwether.web;

import app.bellwether.briefs.Previews;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The brief that the public front page shows: the newest one for somebody who asked for every topic. It is nobody's own, so
 * that no reader's interests are told to the world.
 */
@Component
final class Showcase {

    private static final Set<Section.Kind> FOR_ITS_READER =
            EnumSet.of(Section.Kind.CHANGES, Section.Kind.QUESTIONS, Section.Kind.WHY_YOU);

    private static final int DAYS = 7;
    private static final int MINUTES = 4;
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Previews previews;
    private final Rendering rendering;
    private final WebSettings settings;
    private final Clock clock;
    private final Preferences everything;
    private final ReentrantLock composing = new ReentrantLock();
    private volatile @Nullable Known known;

    Showcase(Previews previews, Rendering rendering, WebSettings settings, Taxonomy taxonomy, Clock clock) {
        this.previews = previews;
        this.rendering = rendering;
        this.settings = settings;
        this.clock = clock;
        this.everything = everything(taxonomy);
    }

    private record Known(Optional<Shown> brief, Instant until) {}

    /** A brief as a page shows it. */
    record Shown(String date, String headline, String language, String document) {}

    /** While one visitor's look composes it anew, others are shown the one before. */
    Optional<Shown> brief() {
        Known before = known;
        if (before != null && before.until().isAfter(clock.instant())) {
            return before.brief();
        }
        if (before != null && !composing.tryLock()) {
            return before.brief();
        }
        if (before == null) {
            composing.lock();
        }
        try {
            Known meanwhile = known;
            if (meanwhile == null || !meanwhile.until().isAfter(clock.instant())) {
                meanwhile = new Known(
                        previews.newest(Subscriber.nobody(everything), DAYS).map(this::shown),
                        clock.instant().plus(FRESH));
                known = meanwhile;
            }
            return meanwhile.brief();
        } finally {
            composing.unlock();
        }
    }

    private Shown shown(Document brief) {
        Document document = withoutWhatIsForItsReader(brief);
        return new Shown(
                Times.day(document.date()),
                Clean.line(document.headline()),
                document.language(),
                rendering.fragment(document, new WebLinks(settings.url())));
    }

    private static Document withoutWhatIsForItsReader(Document brief) {
        List<Section> sections = brief.sections().stream()
                .filter(section -> !FOR_ITS_READER.contains(section.kind()))
                .toList();
        return new Document(
                brief.headline(), brief.preheader(), brief.edition(), brief.date(), brief.language(), sections);
    }

    private static Preferences everything(Taxonomy taxonomy) {
        List<Interest> interests = taxonomy.topics().stream()
                .filter(topic -> topic.parent() == null)
                .map(topic -> new Interest(topic.name(), topic.name(), List.of(Key.topic(topic.id())), false, 1))
                .toList();
        Schedule schedule = new Schedule(ZoneOffset.UTC, LocalTime.of(6, 0), EnumSet.allOf(DayOfWeek.class));
        return new Preferences("", Role.LEADER, schedule, MINUTES, "en", 2, interests);
    }
}
