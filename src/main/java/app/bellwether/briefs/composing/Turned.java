package app.bellwether.briefs.composing;

import app.bellwether.language.Levels;
import app.bellwether.language.Quantity;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds whether what has come against a theme is the next value of its series: of another day, of the same people, and such that it says
 * itself by how much it moved, and which way. Rather none than a wrong one. For one brief.
 */
final class Turned {

    private final Themes themes;
    private final Recollection recollection;
    private final CopyDesk copy;
    private final Map<ItemRef, Optional<Turn>> known = new HashMap<>();

    Turned(Themes themes, Recollection recollection, CopyDesk copy) {
        this.themes = themes;
        this.recollection = recollection;
        this.copy = copy;
    }

    private record Turn(Passage before, Quantity from, Passage now, Quantity to) {}

    /** Whether that has come of what the reader was told of, and they were not shown it. */
    boolean has(Taken<Signal> theme) {
        return of(theme).isPresent();
    }

    /** "385,000 (4 June) → 412,000 (18 June).", resting on both sentences, the older one first. */
    List<Passage> moved(Taken<Signal> theme) {
        return of(theme).map(this::moved).stream().toList();
    }

    private Optional<Turn> of(Taken<Signal> theme) {
        return known.computeIfAbsent(theme.item(), _ -> themes.isTold(theme) ? find(theme.it()) : Optional.empty());
    }

    private Optional<Turn> find(Signal signal) {
        List<Passage> against = recollection.unseen(themes.against(signal));
        return against.stream()
                .limit(1)
                .filter(now -> now.kind() == Passage.Kind.REPORTED && !copy.shelf.extracts.plans(now.cited()))
                .flatMap(now -> copy.sayings.sentences(signal, Evidence.Stance.SUPPORTS).stream()
                        .flatMap(before -> turns(before, now)))
                .filter(turn -> against.stream().allMatch(one -> gives(one, turn.to)))
                .findFirst();
    }

    private Stream<Turn> turns(Passage before, Passage now) {
        boolean follows = before.kind() == Passage.Kind.REPORTED
                && BriefPhrases.publishedOn(before).isBefore(BriefPhrases.publishedOn(now))
                && nameTheSame(copy.repetition.read(before.text()), copy.repetition.read(now.text()));
        return quantities(before).stream()
                .filter(_ -> follows)
                .flatMap(from -> Levels.movedTo(from, quantities(now)).stream()
                        .filter(to -> to.value().compareTo(from.value())
                                == copy.repetition.read(now.text()).direction())
                        .map(to -> new Turn(before, from, now, to)));
    }

    private boolean gives(Passage passage, Quantity level) {
        return quantities(passage).stream().anyMatch(one -> one.value().compareTo(level.value()) == 0);
    }

    private static boolean nameTheSame(TextFeatures one, TextFeatures other) {
        return one.namesNobodyElse(List.of(other)) && other.namesNobodyElse(List.of(one));
    }

    private Passage moved(Turn turn) {
        Citation before = turn.before.cited();
        Citation now = turn.now.cited();
        return new Passage(
                Passage.Kind.WORDED,
                copy.wording.moved(turn.from.text(), before, turn.to.text(), now),
                List.of(before, now));
    }

    private List<Quantity> quantities(Passage passage) {
        return copy.shelf.linguist.quantities(passage.text());
    }
}
