package app.bellwether.briefs.composing;

import app.bellwether.signals.Signal;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What stands beside a theme.
 *
 * @param facts what is told of its affair beside what it rests on
 */
record Beside(List<Passage> facts) {

    /** From when on what is said of a theme is of its state now: where its affair is told of beside it, of that in days, else of its week. */
    Instant since(Signal theme) {
        return facts.stream()
                .map(Earlier::published)
                .max(Comparator.naturalOrder())
                .filter(theme.reinforced()::isBefore)
                .map(newest -> newest.minus(Earlier.DAYS))
                .orElseGet(() -> theme.reinforced().minus(Earlier.WEEK));
    }
}
