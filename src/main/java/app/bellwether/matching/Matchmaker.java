package app.bellwether.matching;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Signals;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;

/** Selects what concerns a subscriber. Pure, and without memory: it is told what they were sent. Safe for threads. */
public final class Matchmaker {

    public Matchmaker(Taxonomy taxonomy, Linguist linguist) {
        throw new IllegalStateException("not yet: " + taxonomy + linguist);
    }

    /** Everything that may concern somebody at that instant: open signals, and the single facts since. */
    public List<Candidate> candidates(Signals signals, Instant since, Instant at) {
        throw new IllegalStateException("not yet: " + signals + since + at);
    }

    /** Selects among candidates for a subscriber. */
    public Selection select(Subscriber subscriber, List<Candidate> candidates, Sent sent) {
        throw new IllegalStateException("not yet: " + subscriber + candidates + sent);
    }
}
