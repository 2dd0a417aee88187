package app.bellwether.briefs;

import app.bellwether.signals.Signals;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Stories;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks who is due as a round does, and decides nothing. */
@Component
record ComputedMorningDesk(
        Subscribers subscribers, History history, MissRows misses, Before before, BriefsSettings settings, Clock clock)
        implements MorningDesk {

    /** A page shows a few of them; how many there are is counted elsewhere. */
    private static final int LOOKED_AT = 1000;

    /** What has to be done before a brief is made. */
    @Component
    record Before(SentBefore sent, Sources sources, Stories stories, Signals signals) {

        private Why why() {
            if (sent.held()) {
                return Why.RESTORED;
            }
            if (!sources.caughtUp()) {
                return Why.SOURCES;
            }
            if (!stories.caughtUp()) {
                return Why.STORIES;
            }
            return signals.caughtUp() ? Why.TURN : Why.SIGNALS;
        }
    }

    @Override
    public List<Late> late(Instant due, int most) {
        return late(subscribers.awake(clock.instant(), null, LOOKED_AT), due, most);
    }

    @Override
    public Optional<Late> lateFor(Subscriber reader) {
        List<Subscriber> one = reader.state() == Subscriber.State.CONFIRMED ? List.of(reader) : List.of();
        return late(one, clock.instant(), 1).stream().findFirst();
    }

    private List<Late> late(List<Subscriber> readers, Instant due, int most) {
        Instant now = clock.instant();
        Map<SubscriberId, List<Slot>> slots =
                readers.stream().collect(Collectors.toMap(Subscriber::id, subscriber -> Slots.due(subscriber, now)));
        List<Slot> late = history.undecided(slots).values().stream()
                .filter(undecided -> !undecided.isEmpty())
                .map(List::getLast)
                .filter(slot -> slot.due().isBefore(due))
                .sorted(Comparator.comparing(Slot::due).thenComparing(Slot::subscriber))
                .limit(most)
                .toList();
        Why otherwise = late.isEmpty() ? Why.TURN : before.why();
        return late.stream().map(slot -> late(slot, otherwise)).toList();
    }

    private Late late(Slot slot, Why otherwise) {
        Why why = otherwise == Why.RESTORED
                ? otherwise
                : history.heldUp(slot)
                        .map(kind -> kind == Silence.Kind.OUTAGE ? Why.OUTAGE : Why.FAILED)
                        .orElse(otherwise);
        return new Late(slot.subscriber(), slot.date(), slot.due(), slot.due().plus(settings.deadline()), why);
    }

    @Override
    public List<Lull.Miss> nearest(Silence silence) {
        return misses.misses(silence);
    }
}
