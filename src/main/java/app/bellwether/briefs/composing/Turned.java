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

/**
 * Finds whether what has come against a theme is the next value of its series: of another day, of the same people, and told as a rise or
 * a fall that the values bear out. Rather none than a wrong one. For one brief.
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

    /**
     * "385,000 (4 June) → 412,000 (18 June).", resting on both sentences, the older one first; none where the newer one says that its value
     * came from another one, that of a week that nobody reported or one that was revised.
     */
    List<Passage> moved(Taken<Signal> theme) {
        return of(theme)
                .filter(turn -> Levels.cameFrom(turn.from, turn.now.text(), quantities(turn.now), turn.to))
                .map(this::moved)
                .stream()
                .toList();
    }

    private Optional<Turn> of(Taken<Signal> theme) {
        return known.computeIfAbsent(theme.item(), _ -> themes.isTold(theme) ? find(theme.it()) : Optional.empty());
    }

    private Optional<Turn> find(Signal signal) {
        List<Passage> against = recollection.unseen(themes.against(signal));
        if (against.isEmpty()) {
            return Optional.empty();
        }
        Passage now = against.getFirst();
        return level(now)
                .filter(level -> against.stream().allMatch(one -> isAt(level, one)))
                .flatMap(level -> last(signal, level).flatMap(before -> turn(before, now, level)));
    }

    private boolean isAt(Quantity level, Passage passage) {
        return level(passage)
                .filter(other -> other.value().compareTo(level.value()) == 0)
                .isPresent();
    }

    /** What says for the theme where its measure stood, of the newest day that has one. */
    private Optional<Passage> last(Signal signal, Quantity level) {
        return copy.sayings.sentences(signal, Evidence.Stance.SUPPORTS).stream()
                .filter(one -> level(one)
                        .filter(known -> Levels.areOfOneMeasure(known, level))
                        .isPresent())
                .findFirst();
    }

    private Optional<Turn> turn(Passage before, Passage now, Quantity level) {
        return level(before)
                .filter(_ -> BriefPhrases.publishedOn(before).isBefore(BriefPhrases.publishedOn(now)))
                .filter(known -> Levels.bearOut(now.text(), known, level))
                .filter(_ -> nameTheSame(copy.repetition.read(before.text()), copy.repetition.read(now.text())))
                .map(known -> new Turn(before, known, now, level));
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

    private Optional<Quantity> level(Passage passage) {
        return passage.kind() == Passage.Kind.REPORTED
                ? Levels.in(passage.text(), quantities(passage))
                        .filter(level -> Levels.isOneValue(passage.text(), level))
                : Optional.empty();
    }

    private List<Quantity> quantities(Passage passage) {
        return copy.shelf.linguist.quantities(passage.text());
    }
}
