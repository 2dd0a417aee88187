package app.bellwether.briefs.composing;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.Urgency;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one reader's briefs of the last days told them. For one brief. */
public final class Recollection {

    /** By less than a fifth, a strength goes up and down with every report. */
    private static final double GROWN = 1.2;

    private final Occasion occasion;
    private final CopyDesk copy;
    private final Set<String> shown;
    private final Map<Passage, Boolean> retold = new HashMap<>();
    private @Nullable List<Reading> read;

    Recollection(Occasion occasion, CopyDesk copy) {
        this.occasion = occasion;
        this.copy = copy;
        this.shown = occasion.earlier().stream()
                .flatMap(brief -> brief.document().citations())
                .map(Citation::quote)
                .collect(Collectors.toSet());
    }

    /** The sentences that they were shown. */
    Set<String> shown() {
        return shown;
    }

    /** Those that were not shown. */
    List<Passage> unseen(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !shown.contains(passage.text()))
                .toList();
    }

    /** Those that were neither shown nor told in other words. */
    List<Passage> fresh(List<Passage> passages) {
        return unseen(passages).stream().filter(passage -> !retells(passage)).toList();
    }

    private boolean retells(Passage passage) {
        return !shown.isEmpty()
                && retold.computeIfAbsent(passage, one -> copy.repetition.retells(one.text(), readings()));
    }

    private List<Reading> readings() {
        if (read == null) {
            read = shown.stream().map(copy.repetition::read).toList();
        }
        return read;
    }

    /**
     * Whether they were told of the signal, and since the brief that told of it last nobody contradicted it, what was reported of it
     * only says what they know, it became hardly any stronger and no more urgent.
     */
    public boolean knows(Signal signal) {
        Instant told = told(new ItemRef(ItemRef.Type.SIGNAL, signal.id().value()));
        return told != null && !isContradicted(signal, told) && !tellsMore(signal, told) && !hasGrown(signal, told);
    }

    /** When they were told of it last; null when never, or so long ago that it may be told again. */
    private @Nullable Instant told(ItemRef item) {
        return occasion.earlier().stream()
                .filter(brief ->
                        brief.items().stream().anyMatch(one -> one.item().equals(item)))
                .map(Brief::sealed)
                .findFirst()
                .orElse(null);
    }

    private boolean isContradicted(Signal signal, Instant told) {
        return signal.evidence(Evidence.Stance.CONTRADICTS).stream()
                .anyMatch(evidence ->
                        evidence.published().isAfter(told.minus(Occasion.LATE)) && !shown.contains(evidence.quote()));
    }

    private boolean tellsMore(Signal signal, Instant told) {
        List<Passage> since = Stream.concat(
                        copy.sayings.sentences(signal, Evidence.Stance.SUPPORTS).stream(),
                        copy.sayings.headlined(signal).stream())
                .filter(passage -> passage.citations().getFirst().published().isAfter(told.minus(Occasion.LATE)))
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .toList();
        return !fresh(since).isEmpty();
    }

    private boolean hasGrown(Signal signal, Instant told) {
        return copy.desk
                .signals()
                .byId(signal.id(), told)
                .filter(then ->
                        signal.strength().value() >= GROWN * then.strength().value()
                                || (signal.urgency().level() == Urgency.Level.ACT_NOW
                                        && then.urgency().level() != Urgency.Level.ACT_NOW))
                .isPresent();
    }
}
