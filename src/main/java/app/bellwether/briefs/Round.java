package app.bellwether.briefs;

import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Subscriber subscriber : subscribers.active()) {
            List<Slot> undecided = history.undecided(Slots.due(subscriber, at));
            if (!undecided.isEmpty()) {
                decide(subscriber, undecided, at);
            }
        }
    }

    /** After an outage there is one brief, for the newest slot, and never several. */
    private void decide(Subscriber subscriber, List<Slot> undecided, Instant at) {
        Slot newest = undecided.getLast();
        undecided.stream()
                .filter(slot -> !slot.equals(newest))
                .forEach(slot -> skip(slot, "It could not be made in time; the next brief covers it.", at));
        Instant deadline = newest.due().plus(settings.deadline());
        if (at.isAfter(deadline)) {
            skip(newest, "It would have come too late to be of use.", at);
        } else if (tooSoon(newest)) {
            skip(newest, "Your first brief had come only a few hours before.", at);
        } else if (!failed.getOrDefault(newest.brief(), Instant.MIN).isAfter(at)) {
            attempt(subscriber, newest, deadline, at);
        }
    }

    private void skip(Slot slot, String reason, Instant at) {
        if (!history.close(slot)) {
            sealer.silence(slot, Silence.Kind.SKIPPED, reason, at);
        }
    }

    private boolean tooSoon(Slot slot) {
        Optional<Brief> last = history.last(slot.subscriber());
        return last.isPresent()
                && last.get().slot().equals(Slot.FIRST)
                && last.get().date().equals(slot.date())
                && last.get().sealed().plus(settings.apart()).isAfter(slot.due());
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
