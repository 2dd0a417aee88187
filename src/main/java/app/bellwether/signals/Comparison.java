package app.bellwether.signals;

import app.bellwether.judging.SupportJudge;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.OpenFiles;
import app.bellwether.signals.stars.Sky;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How likely a claim bears out what a signal claims, 0 to 1. */
record Comparison(Dossier dossier, Claim claim, double score) {

    /** An article's own sentence says more than its headline. */
    static final Comparator<Comparison> BEST_FIRST = Comparator.comparing(
                    (Comparison one) -> one.claim().headline())
            .thenComparing(Comparator.comparingDouble(Comparison::score).reversed())
            .thenComparing(one -> one.dossier().id())
            .thenComparingInt(one -> one.claim().start());

    /** Each claim with every signal that is near to it. */
    static List<Comparison> of(OpenFiles open, SupportJudge judge, List<Claim> claims) {
        List<Comparison> all = new ArrayList<>();
        for (Claim claim : claims) {
            for (Dossier dossier : open.near(claim)) {
                all.add(new Comparison(
                        dossier, claim, judge.supports(dossier.centre().said(), claim.said())));
            }
        }
        return all;
    }

    /** Whether the measure of a signal turned between its centre and that: a trend ends where it turns. */
    static boolean isBehindATurn(Dossier dossier, Claim claim) {
        return SupportJudge.isTurned(dossier.centre().said(), claim.said())
                || dossier.current().stream()
                        .anyMatch(entry -> entry.stance() == Stance.CONTRADICTS
                                && entry.claim()
                                        .origin()
                                        .published()
                                        .isBefore(claim.origin().published()));
    }

    boolean supports() {
        return isProof() && !isBehindATurn(dossier, claim);
    }

    boolean isBeside() {
        return score >= Sky.BESIDE && !isProof();
    }

    private boolean isProof() {
        return Sky.isProof(dossier.centre(), claim, score);
    }
}
