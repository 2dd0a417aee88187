package app.bellwether.signals.dossiers;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.claims.Claim;
import java.time.Instant;

/**
 * A quote in a signal's file.
 *
 * @param claim the quote with all that is known of it
 * @param stance how it stands to the signal's claim
 * @param score how well it fits, 0 to 1
 * @param joined the version since which it counts
 * @param left the version since which it no longer does because its publisher took the words back; 0 while it does
 */
public record Entry(Claim claim, Evidence.Stance stance, double score, int joined, int left) {

    /** Whether it counted in that version. */
    boolean in(int version) {
        return joined <= version && (left == 0 || version < left);
    }

    boolean supports() {
        return stance == Evidence.Stance.SUPPORTS;
    }

    /** The same, taken back as of that version. */
    Entry leaving(int version) {
        return new Entry(claim, stance, score, joined, version);
    }

    Instant published() {
        return claim.origin().published();
    }

    /** As the room shows it. */
    public Evidence evidence() {
        return claim.evidence(stance, score);
    }
}
