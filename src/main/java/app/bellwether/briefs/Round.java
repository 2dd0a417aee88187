package app.bellwether.briefs;

import app.bellwether.sources.SampleDays;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through the subscribers who may be due and decides for each slot that is due: a brief, silence, or to wait a little. */
@Component
class Round {

    private static final int AT_ONCE = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Subscribers subscribers;
    private final History history;
    private final Morning morning;
    private final Sealer sealer;
    private final SentBefore before;
    private final BriefsSettings settings;
    private final SampleDays days;
    private final Clock clock;

    /** Since when slots wait for what arrived to be looked at; of this instance only, so a restart waits anew. */
    private final Map<BriefId, Instant> waiting = new ConcurrentHashMap<>();

    private final Map<BriefId, Instant> failed = new ConcurrentHashMap<>();

    Round(
            Subscribers subscribers,
            History history,
            Morning morning,
            Sealer sealer,
            SentBefore before,
            BriefsSettings settings,
            SampleDays days,
            Clock clock) {
        this.subscribers = subscribers;
        this.history = history;
        this.morning = morning;
        this.sealer = sealer;
        this.before = before;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    /** So many at a time, that what is looked up for all of them does not grow old. What was restored waits for its operator. */
    void run() {
        if (before.held()) {
            return;
        }
        Elsewhere elsewhere =
                new Elsewhere(before.since().orElse(Instant.MAX), before.until().orElse(Instant.MIN));
        List<Subscriber> some;
        SubscriberId after = null;
        do {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            some = subscribers.awake(at, after, AT_ONCE);
            if (!some.isEmpty()) {
                look(some, morning.at(at), at, elsewhere);
                after = some.getLast().id();
            }
        } while (some.size() == AT_ONCE);
    }

    /** What another one may have sent. */
    private record Elsewhere(Instant restored, Instant sent) {

        Instant sent(Subscriber subscriber) {
            Instant confirmed = subscriber.confirmed();
            return confirmed != null && confirmed.isAfter(restored) ? Instant.MIN : sent;
        }
    }

    private void look(List<Subscriber> some, Morning.Hour hour, Instant at, Elsewhere elsewhere) {
        Map<SubscriberId, List<Slot>> due = new HashMap<>();
        some.forEach(subscriber -> due.put(subscriber.id(), Slots.due(subscriber, at)));
        Map<SubscriberId, List<Slot>> undecided = history.undecided(due);
        Map<Subscriber, Instant> resting = new HashMap<>();
        for (Subscriber subscriber : some) {
            if (undecided.getOrDefault(subscriber.id(), List.of()).isEmpty()) {
                resting.put(subscriber, Slots.next(subscriber, at));
            }
        }
        subscribers.rest(resting);
        for (Subscriber subscriber : some) {
            if (!resting.containsKey(subscriber)) {
                decide(subscriber, undecided.getOrDefault(subscriber.id(), List.of()), hour, at, elsewhere);
            }
        }
    }

    private void decide(Subscriber subscriber, List<Slot> found, Morning.Hour hour, Instant at, Elsewhere elsewhere) {
        List<Slot> undecided = history.undecided(found); // another instance may have been there meanwhile
        if (undecided.isEmpty()) {
            return;
        }
        DueSlots turn =
                DueSlots.of(undecided, history.lastSealed(subscriber.id()), at, elsewhere.sent(subscriber), settings);
        turn.skipped().forEach((slot, why) -> skip(subscriber, slot, why, at));
        turn.attempt().filter(slot -> !isResting(slot, at)).ifPresent(slot -> attempt(subscriber, slot, hour, at));
    }

    private void skip(Subscriber subscriber, Slot slot, DueSlots.Why why, Instant at) {
        waiting.remove(slot.brief());
        failed.remove(slot.brief());
        if (!history.close(slot)) {
            sealer.silence(slot, why.kind(), Frame.of(subscriber.language()).say(why.key()), at);
        }
    }

    /** A clock that was set back is no reason to rest longer. */
    private boolean isResting(Slot slot, Instant at) {
        Instant until = failed.getOrDefault(slot.brief(), Instant.MIN);
        return until.isAfter(at) && !until.isAfter(at.plus(settings.retry()));
    }

    private void attempt(Subscriber subscriber, Slot slot, Morning.Hour hour, Instant at) {
        try {
            Instant since = waiting.merge(slot.brief(), at, (one, other) -> one.isBefore(other) ? one : other);
            Duration waited = Duration.between(since, at);
            if (hour.caughtUp() || waited.compareTo(settings.patience()) >= 0) {
                brief(slot, subscriber, hour, at);
            }
        } catch (RuntimeException failure) {
            failed.put(slot.brief(), at.plus(settings.retry()));
            LOG.error(
                    "The brief {} of {} could not be made; it is tried again in {}",
                    slot.brief(),
                    slot.subscriber(),
                    settings.retry(),
                    failure);
            sealer.silence(
                    slot, Silence.Kind.FAILED, Frame.of(subscriber.language()).say("silence.failed"), at);
        }
    }

    private void brief(Slot slot, Subscriber subscriber, Morning.Hour hour, Instant at) {
        Sources.Coverage coverage = hour.coverage();
        if (coverage.sources() > 0 && coverage.read() == 0) {
            outage(slot, subscriber, coverage, at);
            return;
        }
        int number = history.editions(subscriber.id()) + 1;
        switch (hour.compose(subscriber, slot.date(), number)) {
            case Edition.Silent silent -> silence(slot, silent, at);
            case Edition.Composed composed ->
                sealer.seal(
                                slot,
                                delayed(slot, composed, subscriber, at),
                                number,
                                at,
                                slot.due().plus(settings.deadline()))
                        .ifPresent(brief -> LOG.info(
                                "Sealed brief {}, no. {} of {}: {} items",
                                brief.id(),
                                brief.edition(),
                                brief.subscriber(),
                                brief.items().size()));
        }
        waiting.remove(slot.brief());
        failed.remove(slot.brief());
    }

    /** Whoever moves the samples' clock on makes all of them late. */
    private Edition.Composed delayed(Slot slot, Edition.Composed composed, Subscriber subscriber, Instant at) {
        if (days.active()) {
            return composed;
        }
        return Delay.of(slot, at, waiting.getOrDefault(slot.brief(), at), () -> history.heldUp(slot))
                .map(delay -> delay.toldIn(composed, subscriber))
                .orElse(composed);
    }

    private void silence(Slot slot, Edition.Silent silent, Instant at) {
        if (sealer.silence(slot, Silence.Kind.QUIET, silent.reason(), at, silent.decisions())) {
            LOG.info("No brief for {} on {}: {}", slot.subscriber(), slot.date(), silent.reason());
        }
    }

    private void outage(Slot slot, Subscriber subscriber, Sources.Coverage coverage, Instant at) {
        int sources = coverage.sources();
        String reason = Frame.of(subscriber.language()).say("silence.outage", "sources", sources);
        if (sealer.silence(slot, Silence.Kind.OUTAGE, reason, at)) {
            LOG.warn("{} waits: none of the {} sources could be read", slot.brief(), sources);
        }
    }
}
