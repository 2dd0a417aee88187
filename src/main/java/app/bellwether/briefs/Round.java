package app.bellwether.briefs;

import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through the subscribers and decides for each slot that is due: a brief, silence, or to wait a little. */
@Component
class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Subscribers subscribers;
    private final History history;
    private final Morning morning;
    private final Sealer sealer;
    private final BriefsSettings settings;
    private final Clock clock;

    /** Since when slots wait for what arrived to be looked at; of this instance only, so a restart waits anew. */
    private final Map<BriefId, Instant> waiting = new ConcurrentHashMap<>();

    private final Map<BriefId, Instant> failed = new ConcurrentHashMap<>();

    /** Spares a look at the history of everybody every time; of this instance only, and rows still decide. */
    private final Map<SubscriberId, Idle> idle = new ConcurrentHashMap<>();

    Round(
            Subscribers subscribers,
            History history,
            Morning morning,
            Sealer sealer,
            BriefsSettings settings,
            Clock clock) {
        this.subscribers = subscribers;
        this.history = history;
        this.morning = morning;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        for (Subscriber subscriber : subscribers.active()) {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (!idle(subscriber, at)) {
                List<Slot> undecided = history.undecided(Slots.due(subscriber, at));
                if (undecided.isEmpty()) {
                    idle.put(subscriber.id(), Idle.of(subscriber, Slots.next(subscriber, at)));
                } else {
                    decide(subscriber, undecided, at);
                }
            }
        }
    }

    private boolean idle(Subscriber subscriber, Instant at) {
        Idle known = idle.get(subscriber.id());
        return known != null && at.isBefore(known.until()) && known.equals(Idle.of(subscriber, known.until()));
    }

    /** Whose slots are all decided, until when the next one comes due, as long as they change nothing. */
    private record Idle(Schedule schedule, @Nullable Instant confirmed, Instant until) {

        static Idle of(Subscriber subscriber, Instant until) {
            return new Idle(subscriber.schedule(), subscriber.confirmed(), until);
        }
    }

    private void decide(Subscriber subscriber, List<Slot> undecided, Instant at) {
        Instant last = history.last(subscriber.id()).map(Brief::sealed).orElse(null);
        Turn turn = Turn.of(undecided, last, at, settings);
        turn.skipped().forEach((slot, reason) -> skip(slot, reason, at));
        turn.attempt()
                .filter(slot -> !failed.getOrDefault(slot.brief(), Instant.MIN).isAfter(at))
                .ifPresent(slot -> attempt(subscriber, slot, slot.due().plus(settings.deadline()), at));
    }

    private void skip(Slot slot, String reason, Instant at) {
        waiting.remove(slot.brief());
        failed.remove(slot.brief());
        if (!history.close(slot)) {
            sealer.silence(slot, Silence.Kind.SKIPPED, reason, at);
        }
    }

    private void attempt(Subscriber subscriber, Slot slot, Instant deadline, Instant at) {
        try {
            boolean complete = morning.caughtUp();
            Duration waited = Duration.between(waiting.computeIfAbsent(slot.brief(), _ -> at), at);
            if (complete || waited.compareTo(settings.patience()) >= 0) {
                brief(slot, morning.occasion(subscriber, slot, at, complete), deadline);
            }
        } catch (RuntimeException failure) {
            failed.put(slot.brief(), at.plus(settings.retry()));
            LOG.error(
                    "The brief {} of {} could not be made; it is tried again in {}",
                    slot.brief(),
                    slot.subscriber(),
                    settings.retry(),
                    failure);
            sealer.silence(slot, Silence.Kind.FAILED, "It could not be made, because of a fault of ours.", at);
        }
    }

    private void brief(Slot slot, Occasion occasion, Instant deadline) {
        Sources.Coverage coverage = occasion.coverage();
        if (coverage.sources() > 0 && coverage.read() == 0) {
            outage(slot, occasion);
            return;
        }
        switch (morning.compose(occasion)) {
            case Edition.Silent silent -> silence(slot, silent, occasion.at());
            case Edition.Composed composed ->
                sealer.seal(slot, composed, occasion.edition(), occasion.at(), deadline)
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

    private void silence(Slot slot, Edition.Silent silent, Instant at) {
        if (sealer.silence(slot, Silence.Kind.QUIET, silent.reason(), at)) {
            LOG.info("No brief for {} on {}: {}", slot.subscriber(), slot.date(), silent.reason());
        }
    }

    private void outage(Slot slot, Occasion occasion) {
        int sources = occasion.coverage().sources();
        String reason = "None of the %d sources could be read.".formatted(sources);
        if (sealer.silence(slot, Silence.Kind.OUTAGE, reason, occasion.at())) {
            LOG.warn("{} waits: none of the {} sources could be read", slot.brief(), sources);
        }
    }
}
