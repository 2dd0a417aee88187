package app.bellwether.signals.dossiers;

import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalVersion.State;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which signals are open at an instant, and which are not any more. */
public final class OpenSignals {

    private OpenSignals() {}

    public static List<Signal> of(Collection<Dossier> dossiers, Instant at) {
        return dossiers.stream()
                .filter(dossier -> dossier.openAt(at))
                .map(dossier -> dossier.asOf(at))
                .flatMap(Optional::stream)
                .filter(signal -> Standing.of(signal.strength()) == State.OPEN)
                .sorted(Comparator.comparingDouble(
                                (Signal signal) -> signal.strength().value())
                        .reversed()
                        .thenComparing(Signal::id))
                .toList();
    }

    /** Those that faded or fell apart by then; what was merged goes on elsewhere. */
    public static List<Signal> closed(Collection<Dossier> dossiers, Instant at) {
        return dossiers.stream()
                .filter(dossier -> !dossier.merged())
                .flatMap(dossier -> dossier.asOf(at).stream()
                        .filter(signal -> !dossier.openAt(at) || Standing.of(signal.strength()) != State.OPEN))
                .sorted(Comparator.comparing(Signal::reinforced).reversed().thenComparing(Signal::id))
                .toList();
    }
}
