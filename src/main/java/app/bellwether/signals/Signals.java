package app.bellwether.signals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every signal with its evidence and history, and the day's single facts. */
public interface Signals {

    /** The signal with strength and urgency as of that instant. */
    Optional<Signal> byId(SignalId id, Instant at);

    /** Signals open at that instant, strongest first, with strength and urgency as of then. */
    List<Signal> open(Instant at);

    /** Signals that were open once and are not at that instant, as of then, those last supported first; none that another goes on for. */
    List<Signal> closed(Instant at);

    /** A signal's changes, oldest first. */
    List<SignalVersion> versions(SignalId id);

    /** The signal that goes on for it: itself, or the older one that it was merged into. */
    default SignalId heir(SignalId id) {
        List<SignalVersion> versions = versions(id);
        SignalId into = versions.isEmpty() ? null : versions.getLast().into();
        return into == null ? id : heir(into);
    }

    /** What changed in a signal after the one instant and until the other; empty when it was not there at both. */
    default Optional<Difference> difference(SignalId id, Instant from, Instant to) {
        Optional<Signal> before = byId(id, from);
        Optional<Signal> after = byId(id, to);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(Difference.between(before.get(), after.get(), versions(id)));
    }

    /** Facts of articles published from (inclusive) to (exclusive), best first, whatever signals say. */
    List<QuickHit> quickHits(Instant from, Instant to);

    /** Claims of episodes published from (inclusive) to (exclusive), best first. */
    List<Insight> insights(Instant from, Instant to);

    /** What discussions begun from (inclusive) to (exclusive) add, best first. */
    List<Digest> digests(Instant from, Instant to);

    /** True when every article that has a story was looked at. */
    boolean caughtUp();
}
