package app.bellwether.signals.stars;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.SharedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A claim in the sky. */
final class Point extends SharedWords.Found {

    final Claim claim;
    final Set<String> words;

    /** What supports it, in the order in which it came. */
    final List<Lit> lit = new ArrayList<>();

    /** Whether it has left the sky. */
    boolean gone;

    Point(Claim claim) {
        this.claim = claim;
        this.words = claim.tellingWords();
    }

    /** A point that supports it, and how well. */
    record Lit(Point point, Star.Ray ray) {}
}
