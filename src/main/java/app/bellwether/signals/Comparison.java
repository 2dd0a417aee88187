package app.bellwether.signals;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Likeness;
import app.bellwether.signals.claims.Likeness.Verdict;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.OpenFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a claim is like what a signal claims. */
record Comparison(Dossier dossier, Claim claim, double score, Verdict verdict) {

    /** An article's own sentence says more than its headline, and than what it tells by the way. */
    static final Comparator<Comparison> BEST_FIRST = Comparator.comparing(
                    (Comparison one) -> one.claim().headline())
            .thenComparing(one -> !one.claim().isMain())
            .thenComparing(Comparator.comparingDouble(Comparison::score).reversed())
            .thenComparing(one -> one.dossier().id())
            .thenComparingInt(one -> one.claim().start());

    /** Each claim with every signal that is near to it. */
    static List<Comparison> of(OpenFiles open, List<Claim> claims) {
        List<Comparison> all = new ArrayList<>();
        for (Claim claim : claims) {
            for (Dossier dossier : open.near(claim)) {
                Likeness likeness = Likeness.between(dossier.centre(), claim);
                all.add(new Comparison(dossier, claim, likeness.score(), likeness.verdict(dossier.centre(), claim)));
            }
        }
        return all;
    }
}
