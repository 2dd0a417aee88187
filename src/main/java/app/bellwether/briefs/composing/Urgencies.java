package app.bellwether.briefs.composing;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Urgency;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How urgent themes are as far as a brief can show it: nobody is asked to act by a day that no sentence names. */
final class Urgencies {

    private final Deadlines deadlines;
    private final BriefPhrases wording;
    private final Map<SignalId, Urgency> urgencies = new ConcurrentHashMap<>();
    private final Map<SignalId, String> reasons = new ConcurrentHashMap<>();

    Urgencies(Deadlines deadlines, BriefPhrases wording) {
        this.deadlines = deadlines;
        this.wording = wording;
    }

    Urgency of(Signal signal) {
        return urgencies.computeIfAbsent(signal.id(), _ -> shown(signal));
    }

    private Urgency shown(Signal signal) {
        return signal.urgency().because() instanceof Urgency.Deadline(LocalDate day)
                        && deadlines.of(signal).stream()
                                .noneMatch(deadline -> deadline.date().equals(day))
                ? new Urgency(Urgency.Level.MONITOR, new Urgency.Fresh(signal.reinforced()))
                : signal.urgency();
    }

    boolean isPressing(Signal signal) {
        return of(signal).level() == Urgency.Level.ACT_NOW;
    }

    String label(Signal signal) {
        return wording.level(of(signal));
    }

    /** Why it is as urgent as it is, and how strong. */
    String why(Signal signal) {
        return reasons.computeIfAbsent(
                signal.id(),
                _ -> contradicted(signal).orElseGet(() -> wording.reason(of(signal))) + " "
                        + wording.say(
                                "strength",
                                "strength",
                                wording.number(signal.strength().value())));
    }

    /** Once somebody spoke against it, that nobody has spoken for it since is not the last of it; a deadline stays one. */
    private Optional<String> contradicted(Signal signal) {
        return signal.evidence(Evidence.Stance.CONTRADICTS).stream()
                .map(Evidence::published)
                .max(Comparator.naturalOrder())
                .filter(at -> at.isAfter(signal.reinforced()) && !isPressing(signal))
                .map(at -> wording.say("urgency.contradicted", "day", wording.day(BriefPhrases.publishedOn(at))));
    }
}
