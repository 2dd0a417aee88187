package app.bellwether.signals;

import app.bellwether.signals.SignalVersion.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What changed in a signal between two instants.
 *
 * @param before as it stood
 * @param after as it then stood
 * @param added quotes that it rests on anew: for it, against it and beside it
 * @param withdrawn quotes that it no longer rests on, as their publishers took them back
 * @param was its state before
 * @param steps the versions that led from the one to the other, oldest first
 */
public record Difference(
        Signal before,
        Signal after,
        List<Evidence> added,
        List<Evidence> withdrawn,
        State was,
        List<SignalVersion> steps) {

    public Difference {
        added = List.copyOf(added);
        withdrawn = List.copyOf(withdrawn);
        steps = List.copyOf(steps);
    }

    /** A part of the strength. */
    public enum Part {
        VOICES,
        DAYS,
        RECENCY,
        AGREEMENT;

        /** What it multiplies the strength by. */
        private double factor(Strength strength) {
            return switch (this) {
                case VOICES -> Math.sqrt(strength.voicesPart());
                case DAYS -> Math.sqrt(strength.daysPart());
                case RECENCY -> strength.recency();
                case AGREEMENT -> strength.agreement();
            };
        }

        /** As a reader sees it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of one signal at two instants, with all its versions. */
    public static Difference between(Signal before, Signal after, List<SignalVersion> versions) {
        return new Difference(
                before,
                after,
                minus(after.evidence(), before.evidence()),
                minus(before.evidence(), after.evidence()),
                versions.stream()
                        .filter(version -> version.version() == before.version())
                        .findFirst()
                        .map(SignalVersion::state)
                        .orElse(State.OPEN),
                versions.stream()
                        .filter(version -> version.version() > before.version() && version.version() <= after.version())
                        .toList());
    }

    private static List<Evidence> minus(List<Evidence> some, List<Evidence> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    /** How much stronger it is; negative when it is weaker. */
    public double gain() {
        return after.strength().value() - before.strength().value();
    }

    /** The part that did most of that; empty when strength stayed as it was. The strength is the product of its parts' factors. */
    public Optional<Part> moved() {
        Part most = null;
        double furthest = 0;
        for (Part part : Part.values()) {
            double ratio = part.factor(after.strength()) / part.factor(before.strength());
            double far = Math.log(ratio) * Math.signum(gain());
            if (far > furthest) {
                furthest = far;
                most = part;
            }
        }
        return Optional.ofNullable(most);
    }

    /** The added quotes of one stance. */
    public List<Evidence> added(Evidence.Stance stance) {
        return added.stream().filter(one -> one.stance() == stance).toList();
    }

    public boolean renamed() {
        return !before.title().equals(after.title());
    }

    /** Whether it asks for attention sooner or later than before. */
    public boolean otherUrgency() {
        return before.urgency().level() != after.urgency().level();
    }

    /** The last step, when it left the signal in another state than before: closed, or open again. */
    public Optional<SignalVersion> turned() {
        return steps.reversed().stream().findFirst().filter(last -> last.state() != was);
    }
}
