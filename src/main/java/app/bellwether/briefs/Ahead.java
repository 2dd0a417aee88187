package app.bellwether.briefs;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a model word the briefs that are soon due, so that none of them waits for it. */
@Component
record Ahead(Subscribers subscribers, Morning morning, WordedEditions wording, BriefsSettings settings, Clock clock) {

    static final Duration EVERY = Duration.ofMinutes(10);

    private static final int AT_ONCE = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);

    /** A brief that is soon due. */
    private record Soon(Subscriber subscriber, Instant due) {}

    void run() {
        if (!wording.takesTime()) {
            return;
        }
        SubscriberId after = null;
        List<Subscriber> some;
        do {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Instant until = at.plus(settings.ahead());
            some = subscribers.awake(until, after, AT_ONCE);
            some.stream()
                    .map(subscriber -> new Soon(subscriber, Slots.next(subscriber, at)))
                    .filter(brief -> !brief.due().isAfter(until))
                    .collect(Collectors.groupingBy(Soon::due, TreeMap::new, Collectors.toList()))
                    .forEach(this::prepare);
            after = some.isEmpty() ? null : some.getLast().id();
        } while (some.size() == AT_ONCE);
    }

    /** As they would be composed now: what is new until they are due is told by extracts. */
    private void prepare(Instant due, List<Soon> soon) {
        Morning.Hour hour = morning.at(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<WordedEditions.Composed> briefs = new ArrayList<>();
        for (Soon brief : soon) {
            LocalDate date = LocalDate.ofInstant(
                    brief.due(), brief.subscriber().schedule().zone());
            try {
                hour.compose(brief.subscriber(), date, 1, composed -> {
                    briefs.add(composed);
                    return composed.edition();
                });
            } catch (RuntimeException failure) {
                LOG.warn(
                        "What {} will be told could not be worded ahead",
                        brief.subscriber().id(),
                        failure);
            }
        }
        wording.prepare(briefs, due);
    }
}
