package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A candidate with what speaks for and against it for one subscriber.
 *
 * @param candidate the item
 * @param reasons interests it fulfils, heaviest first
 * @param muted the muted interest that it fulfils
 * @param novelty 0 to 1
 * @param score 0 to 10; 0 when no interest speaks for it or it is muted
 */
record Judged(Candidate candidate, List<Reason> reasons, Optional<Interest> muted, double novelty, double score) {

    /** By score; then what is newer; then by name, so that the order never depends on how they came. */
    static final Comparator<Judged> BEST_FIRST = Comparator.comparingDouble(Judged::score)
            .reversed()
            .thenComparing(judged -> judged.candidate().strength(), Comparator.reverseOrder())
            .thenComparing(judged -> judged.candidate().newest(), Comparator.reverseOrder())
            .thenComparing(judged -> judged.candidate().item());

    List<String> because() {
        return reasons.stream()
                .map(reason -> reason.interest().typed())
                .distinct()
                .toList();
    }

    Match match() {
        return new Match(candidate, score, novelty, reasons);
    }
}
