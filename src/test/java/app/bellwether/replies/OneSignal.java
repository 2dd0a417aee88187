package app.bellwether.replies;

import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.SignalVersion.State;
import app.bellwether.signals.Signals;
import app.bellwether.signals.Strength;
import app.bellwether.signals.Urgency;
import app.bellwether.stories.Story;
import app.bellwether.taxonomy.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The signal of the newsstand, which grows after its brief, and a quick hit. */
final class OneSignal implements Signals {

    private static final Strength STRENGTH = new Strength(7.1, 3, 2, .6, .5, .95, .9, 10);
    private static final Strength GROWN = new Strength(7.6, 4, 3, .7, .55, .95, .9, 10);
    private static final SignalId MEMORY = new SignalId("memory");

    private final Story port;

    OneSignal(Story port) {
        this.port = port;
    }

    @Override
    public Optional<Signal> byId(SignalId id, Instant at) {
        boolean later = at.isAfter(Newsstand.MORNING);
        Signal signal = new Signal(
                MEMORY,
                later ? 3 : 2,
                later ? "Memory stays scarce into 2028" : "Memory is the new bottleneck for AI",
                later ? GROWN : STRENGTH,
                new Urgency(Urgency.Level.MONITOR, new Urgency.Growth(1, 3, 2)),
                Set.of(),
                Set.of(Key.topic("technology"), Key.topic("ai-chips"), Key.region("KR"), Key.actor("Dosan Memory")),
                List.of(),
                Newsstand.MORNING.minus(Duration.ofDays(2)),
                Newsstand.MORNING.minus(Duration.ofDays(1)),
                Stream.of(
                                Optional.of(Newsstand.evidence("kestrel", Stance.SUPPORTS)),
                                Optional.of(Newsstand.evidence("dosan", Stance.SUPPORTS)),
                                Optional.of(Newsstand.evidence("halden", Stance.CONTRADICTS)),
                                later
                                        ? Optional.of(Newsstand.evidence("merrow", Stance.SUPPORTS))
                                        : Optional.<Evidence>empty())
                        .flatMap(Optional::stream)
                        .toList());
        return id.equals(MEMORY) ? Optional.of(signal) : Optional.empty();
    }

    @Override
    public List<Signal> closed(Instant at) {
        return List.of();
    }

    @Override
    public List<SignalVersion> versions(SignalId id) {
        return List.of(
                new SignalVersion(
                        1,
                        Newsstand.MORNING.minus(Duration.ofDays(2)),
                        "Memory is scarce",
                        STRENGTH,
                        "opened",
                        State.OPEN,
                        null),
                new SignalVersion(
                        2,
                        Newsstand.MORNING.minus(Duration.ofDays(1)),
                        "Memory is the new bottleneck for AI",
                        STRENGTH,
                        "1 voice more",
                        State.OPEN,
                        null),
                new SignalVersion(
                        3,
                        Newsstand.MORNING.plus(Duration.ofHours(3)),
                        "Memory stays scarce into 2028",
                        GROWN,
                        "2 voices more say so.",
                        State.OPEN,
                        null));
    }

    @Override
    public List<Signal> open(Instant at) {
        return List.of();
    }

    @Override
    public List<QuickHit> quickHits(Instant from, Instant to) {
        return List.of(new QuickHit(
                "port",
                port.id(),
                port.title(),
                Newsstand.evidence("port1", Stance.SUPPORTS),
                Set.of(Key.topic("shipping"), Key.actor("Port of Tarn")),
                2.4,
                2));
    }

    @Override
    public List<Insight> insights(Instant from, Instant to) {
        return List.of();
    }

    @Override
    public List<Digest> digests(Instant from, Instant to) {
        return List.of();
    }

    @Override
    public boolean caughtUp() {
        return true;
    }
}
