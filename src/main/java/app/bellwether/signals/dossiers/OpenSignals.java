package app.bellwether.signals.dossiers;

import app.bellwether.signals.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which signals are open at an instant. */
public final class OpenSignals {

    /** Below this a claim has faded: it is kept and can be asked for, but is no longer news of any kind. */
    private static final double FADED = .5;

    private OpenSignals() {}

    public static List<Signal> of(Collection<Dossier> dossiers, Instant at) {
        return dossiers.stream()
                .map(dossier -> dossier.asOf(at))
                .flatMap(Optional::stream)
                .filter(signal -> signal.strength().value() >= FADED)
                .sorted(Comparator.comparingDouble(
                                (Signal signal) -> signal.strength().value())
                        .reversed()
                        .thenComparing(Signal::id))
                .toList();
    }
}
