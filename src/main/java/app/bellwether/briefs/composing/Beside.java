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
 * @param lines sentences that have lines of their own further down
 */
record Beside(List<Passage> facts, List<String> lines) {

    /** When its affair was told last. */
    Instant newest(Signal theme) {
        return facts.stream()
                .map(Earlier::published)
                .filter(theme.reinforced()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(theme.reinforced());
    }
}
