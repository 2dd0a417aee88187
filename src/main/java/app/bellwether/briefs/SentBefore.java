package app.bellwether.briefs;

import java.time.Instant;
import java.util.Optional;

/** What may have been sent by the Bellwether of whose backup this one was made. Whoever delivers knows it. */
public interface SentBefore {

    /** Whether nothing is to be made or sent yet. */
    boolean held();

    /** Since when all is here that was the other one's, which knows nothing of whoever confirmed later; empty when there was none. */
    Optional<Instant> since();

    /** Until when the other one may have sent what was due; empty when there was none. */
    Optional<Instant> until();
}
