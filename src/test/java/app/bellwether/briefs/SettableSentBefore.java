package app.bellwether.briefs;

import java.time.Instant;
import java.util.Optional;

/** What a test says of another Bellwether. */
public final class SettableSentBefore implements SentBefore {

    public boolean held;
    public Optional<Instant> since = Optional.empty();
    public Optional<Instant> until = Optional.empty();

    @Override
    public boolean held() {
        return held;
    }

    @Override
    public Optional<Instant> since() {
        return since;
    }

    @Override
    public Optional<Instant> until() {
        return until;
    }
}
