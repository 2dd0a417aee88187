package app.bellwether.signals;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Likeness;
import app.bellwether.signals.claims.Likeness.Verdict;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.OpenFiles;
import java.util.ArrayList;
import java.util.List;

/** How a claim is like what a signal claims. */
record Comparison(Dossier dossier, Claim claim, Likeness likeness, Verdict verdict) {

    /** Each claim with every signal that is near to it. */
    static List<Comparison> of(OpenFiles open, List<Claim> claims) {
        List<Comparison> all = new ArrayList<>();
        for (Claim claim : claims) {
            for (Dossier dossier : open.near(claim)) {
                Likeness likeness = Likeness.between(dossier.centre(), claim);
                all.add(new Comparison(dossier, claim, likeness, likeness.verdict(dossier.centre(), claim)));
            }
        }
        return all;
    }
}
