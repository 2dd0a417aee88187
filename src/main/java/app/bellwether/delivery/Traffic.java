package app.bellwether.delivery;

import app.bellwether.delivery.Outcome.Fault;
import app.bellwether.subscribers.Destination.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What may be sent now. Learns from how letters end: a place that refuses more gets fewer at a time and then none for a while,
 * and a channel stops that does not work or takes nothing from us. Then one letter at a time finds out whether it is over. No
 * reader is held responsible for that.
 */
@Component
class Traffic {

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    /** So many more letters refused because of us than accepted, and the channel stops. */
    static final int ENOUGH = 10;

    /** So many places are remembered before those are forgotten that nothing has to be known of. */
    static final int MANY_LANES = 1000;

    /** A server that was started again is found soon; one that is away for long is not asked all the time. */
    private static final List<Duration> SERVER_WAITS =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5));

    private final HoldRepository holds;
    private final Restorations restorations;
    private final Clock clock;
    private final Map<String, AtomicInteger> faults = new ConcurrentHashMap<>();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private volatile Set<String> held = Set.of();
    private final Map<String, Long> heldBack = new ConcurrentHashMap<>();
    private final AtomicBoolean restoredIsSaid = new AtomicBoolean();

    Traffic(HoldRepository holds, Restorations restorations, Clock clock) {
        this.holds = holds;
        this.restorations = restorations;
        this.clock = clock;
    }

    /** What is held back, by whichever instance. */
    List<Hold> held() {
        return holds.all();
    }

    /**
     * What is closed.
     *
     * @param names of channels and places
     * @param probes those of them to which one letter of the channel in question may go now, from here
     */
    record Closed(List<String> names, List<String> probes) {}

    /**
     * While a channel is held back, its places are not tried: that would be more than one letter. After a restore, nothing is, nor what
     * an operator holds.
     */
    Closed closed(Channel channel) {
        if (isRestored() || holds.isHeldByHand(channel.name())) {
            return new Closed(List.of(channel.name()), List.of());
        }
        Instant now = clock.instant();
        List<Hold> all = holds.all();
        held = all.stream().map(Hold::name).collect(Collectors.toUnmodifiableSet());
        List<String> probes = all.stream()
                .filter(hold -> !hold.until().isAfter(now))
                .map(Hold::name)
                .filter(name ->
                        name.equals(channel.name()) || (!held.contains(channel.name()) && Place.isOf(channel, name)))
                .filter(name -> holds.probe(name, now))
                .toList();
        Stream<String> full =
                lanes.entrySet().stream().filter(lane -> lane.getValue().full()).map(Map.Entry::getKey);
        return new Closed(Stream.concat(held.stream(), full).distinct().toList(), probes);
    }

    /** Said in the log by the first round after a start: at the start itself the database may be away. */
    private boolean isRestored() {
        Optional<Restored> restored = restorations.last().filter(Restored::held);
        if (restored.isPresent() && !restoredIsSaid.getAndSet(true)) {
            LOG.warn(
                    "Nothing is sent: all of this was restored {} from a backup of {}. It goes on once an operator"
                            + " says so, on /operator or by java -jar bellwether.jar resume",
                    restored.get().at(),
                    restored.get().taken());
        }
        return restored.isPresent();
    }

    /**
     * Whether its channel or place was held back from here later than that.
     *
     * @param nanos as {@link System#nanoTime} says it
     */
    boolean heldBackSince(ClaimedDelivery claim, long nanos) {
        String place = claim.place();
        return heldBackSince(claim.channel().name(), nanos) || (place != null && heldBackSince(place, nanos));
    }

    private boolean heldBackSince(String name, long nanos) {
        Long since = heldBack.get(name);
        return since != null && since - nanos > 0;
    }

    /** False when as many letters are under way to that place as it gets at a time. */
    boolean enter(ClaimedDelivery claim) {
        String place = claim.place();
        if (place == null || held.contains(place)) {
            return true;
        }
        if (lanes.size() >= MANY_LANES) {
            lanes.keySet().forEach(known -> lanes.computeIfPresent(known, (_, lane) -> lane.idle() ? null : lane));
        }
        AtomicBoolean entered = new AtomicBoolean();
        inLane(place, lane -> entered.set(lane.enter()));
        return entered.get();
    }

    void leave(ClaimedDelivery claim) {
        if (claim.place() != null) {
            lanes.computeIfPresent(claim.place(), (_, lane) -> left(lane));
        }
    }

    private static Lane left(Lane lane) {
        lane.leave();
        return lane;
    }

    /** How many places something is known of here. */
    int lanes() {
        return lanes.size();
    }

    /**
     * @param ended when the letter ended so, from which what is held back now is held back
     */
    void learn(ClaimedDelivery claim, Outcome outcome, Instant ended) {
        String channel = claim.channel().name();
        switch (outcome) {
            case Outcome.Accepted _ -> {
                faults(channel).updateAndGet(many -> Math.max(0, many - 1));
                inTouch(claim, ended);
                if (claim.place() != null) {
                    inLane(claim.place(), Lane::widen);
                }
            }
            case Outcome.Refused refused when refused.fault() != Fault.SENDER -> inTouch(claim, ended);
            case Outcome.Refused(String code, String reason, Fault fault) ->
                blame(claim, fault, code + " " + reason, ended);
            case Outcome.Deferred(String code, String reason, Fault fault) ->
                blame(claim, fault, code + " " + reason, ended);
        }
    }

    private void inTouch(ClaimedDelivery claim, Instant ended) {
        Stream.of(claim.channel().name(), String.valueOf(claim.place()))
                .filter(held::contains)
                .filter(name -> holds.lift(name, claim.id().value(), ended))
                .forEach(name -> LOG.info("What was held back for {} goes on", name));
    }

    private void blame(ClaimedDelivery claim, Fault fault, String said, Instant ended) {
        String channel = claim.channel().name();
        switch (fault) {
            case LETTER, ADDRESS -> {}
            case PLACE -> slower(claim, said, ended);
            case SERVER -> {
                int times = hold(channel, SERVER_WAITS, said, ended);
                if (times > 0) {
                    LOG.warn("Nothing is sent by {} for a while, the server does not work: {}", channel, said(said));
                }
            }
            case ENTRY -> stop(channel, said, ended);
            case SENDER -> {
                // one letter that is refused over and over says no more than once
                if (held.contains(channel)
                        || (claim.tries() == 1 && faults(channel).incrementAndGet() >= ENOUGH)) {
                    stop(channel, said, ended);
                }
            }
        }
    }

    private void slower(ClaimedDelivery claim, String said, Instant ended) {
        String place = claim.place();
        if (place == null) {
            return;
        }
        AtomicBoolean narrowest = new AtomicBoolean();
        inLane(place, lane -> narrowest.set(lane.narrow()));
        if ((narrowest.get() || held.contains(place)) && hold(place, Retries.WAITS, said, ended) > 0) {
            LOG.info("Nothing is sent to the place {} for a while: {}", place, said(said));
        }
    }

    private void inLane(String place, Consumer<Lane> step) {
        lanes.compute(place, (_, known) -> {
            Lane lane = known == null ? new Lane() : known;
            step.accept(lane);
            return lane;
        });
    }

    private void stop(String channel, String said, Instant ended) {
        faults(channel).set(0);
        int times = hold(channel, Retries.WAITS, said, ended);
        if (times > 0) {
            LOG.error(
                    "Nothing is sent by {} any more, for it is us that are refused (try {}): look at sign-in, SPF,"
                            + " DKIM, DMARC and reputation. No reader is given up for that. {}",
                    channel,
                    times,
                    said(said));
        }
    }

    private int hold(String name, List<Duration> waits, String said, Instant ended) {
        int times = holds.begin(name, ended, waits, said(said));
        // what was held back already keeps back nothing that was claimed since, to find out whether it still has to be
        if (times > 0 || !held.contains(name)) {
            if (heldBack.size() >= MANY_LANES) {
                heldBack.clear();
            }
            heldBack.put(name, System.nanoTime());
        }
        return times;
    }

    private static String said(String said) {
        return DeliveryMessages.clean("it said", said);
    }

    private AtomicInteger faults(String channel) {
        return faults.computeIfAbsent(channel, _ -> new AtomicInteger());
    }
}
