package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Difference;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalVersion;
import app.bellwether.signals.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a signal came to stand as it does: its strength over time, and what made each version differ from the one before. */
final class SignalHistory {

    private final Signals signals;
    private final Signal signal;

    private SignalHistory(Signals signals, Signal signal) {
        this.signals = signals;
        this.signal = signal;
    }

    /**
     * What changed at one instant, which can be several versions.
     *
     * @param version its number, or the numbers: "3–4"
     * @param strength then; "5.1 → 6.8" where it was another before
     * @param said what changed, a sentence each
     */
    record Change(String version, String date, String strength, List<String> said) {}

    static Map<String, @Nullable Object> of(Signals signals, Signal signal, Instant now) {
        List<SignalVersion> versions = signals.versions(signal.id()).stream()
                .filter(version -> !version.at().isAfter(now))
                .toList();
        SignalHistory history = new SignalHistory(signals, signal);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("chart", history.chart(versions, now));
        model.put("changes", history.changes(versions).reversed());
        model.put("closed", closed(versions).orElse(null));
        return model;
    }

    private StrengthChart chart(List<SignalVersion> versions, Instant now) {
        return StrengthChart.of(
                versions,
                signal.strength().value(),
                now,
                at -> signals.byId(signal.id(), at).map(then -> then.strength().value()));
    }

    private static Optional<String> closed(List<SignalVersion> versions) {
        return versions.isEmpty() || versions.getLast().state() == SignalVersion.State.OPEN
                ? Optional.empty()
                : Optional.of("Closed since " + Times.day(versions.getLast().at()) + ": "
                        + Clean.line(versions.getLast().change()) + ".");
    }

    /** Versions of one instant are told together: only between two instants can it be said what changed. */
    private List<Change> changes(List<SignalVersion> versions) {
        List<Change> changes = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= versions.size(); to++) {
            if (to == versions.size()
                    || !versions.get(to).at().equals(versions.get(from).at())) {
                changes.add(change(from == 0 ? null : versions.get(from - 1), versions.subList(from, to)));
                from = to;
            }
        }
        return changes;
    }

    private Change change(@Nullable SignalVersion before, List<SignalVersion> steps) {
        SignalVersion first = steps.getFirst();
        SignalVersion last = steps.getLast();
        List<String> said = new ArrayList<>();
        steps.forEach(step -> said.add(sentence(Clean.line(step.change()))));
        if (before != null) {
            if (!before.title().equals(last.title())) {
                said.add("Title: “" + Clean.line(before.title()) + "” → “" + Clean.line(last.title()) + "”.");
            }
            signals.difference(signal.id(), before.at(), last.at()).ifPresent(difference -> differs(difference, said));
        }
        String strength = Plain.oneDigit(last.strength().value());
        return new Change(
                steps.size() == 1 ? "" + last.version() : first.version() + "–" + last.version(),
                Times.day(last.at()),
                before == null ? strength : Plain.oneDigit(before.strength().value()) + " → " + strength,
                said);
    }

    private static void differs(Difference difference, List<String> said) {
        added("For it", difference.added(Stance.SUPPORTS), said);
        added("Against it", difference.added(Stance.CONTRADICTS), said);
        added("Taken back", difference.withdrawn(), said);
        if (difference.otherUrgency()) {
            said.add("Urgency: " + difference.before().urgency().level().words() + " → "
                    + difference.after().urgency().level().words() + ".");
        }
        difference
                .moved()
                .ifPresent(part -> said.add(
                        (difference.gain() > 0 ? "Stronger" : "Weaker") + ", mostly by " + part.words() + "."));
    }

    private static void added(String what, List<Evidence> quotes, List<String> said) {
        if (!quotes.isEmpty()) {
            said.add(what + ": "
                    + Plain.list(quotes.stream()
                            .map(quote -> Clean.line(quote.publisher()))
                            .distinct()
                            .toList())
                    + ".");
        }
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
