package app.bellwether.signals.dossiers;

import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalVersion.State;
import app.bellwether.signals.Strength;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Whether a signal of some strength stays open, and which signals are open at an instant. */
public final class Standing {

    /** Below this a claim has faded: it is kept and can be asked for, but is no longer news of any kind. */
    private static final double FADED = .5;

    /** What it takes to open a signal it takes to keep it open. */
    private static final int VOICES = 3;

    private static final int DAYS = 2;

    private Standing() {}

    static State of(Strength strength) {
        if (strength.voices() < VOICES || strength.days() < DAYS) {
            return State.FALLEN;
        }
        return strength.value() < FADED ? State.FADED : State.OPEN;
    }

    /** What is to be said of a change that leads from one state into another. */
    static String told(State before, State after, String change) {
        if (before == after) {
            return change;
        }
        return switch (after) {
            case OPEN -> "opened again by " + change;
            case FADED -> change + "; closed, as its strength is below 0.5";
            case FALLEN -> change + "; closed, as too few voices or days are left";
            case MERGED -> change;
        };
    }

    /** Those open then, as of then, strongest first. */
    public static List<Signal> open(Collection<Dossier> dossiers, Instant at) {
        return dossiers.stream()
                .filter(dossier -> dossier.openAt(at))
                .flatMap(dossier -> dossier.asOf(at).stream())
                .filter(signal -> of(signal.strength()) == State.OPEN)
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
                        .filter(signal -> !dossier.openAt(at) || of(signal.strength()) != State.OPEN))
                .sorted(Comparator.comparing(Signal::reinforced).reversed().thenComparing(Signal::id))
                .toList();
    }
}
