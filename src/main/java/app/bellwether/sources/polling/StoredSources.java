package app.bellwether.sources.polling;

import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.Sources;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sources in PostgreSQL. */
@Component
class StoredSources implements Sources {

    /** Before what of a problem is for who runs this. */
    private static final String OPERATORS = "; ";

    private final SourceRepository sources;
    private final Clock clock;

    StoredSources(SourceRepository sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public List<SourceHealth> health() {
        return sources.health();
    }

    @Override
    public int articles() {
        return sources.articles();
    }

    @Override
    public boolean caughtUp() {
        return !sources.existsByListedTrueAndHeldIsNullAndStateNotAndNextDueLessThanEqual(State.GONE, clock.instant());
    }

    @Override
    public Coverage coverage(Instant since) {
        var failed = new ArrayList<Coverage.Failure>();
        var read = 0;
        for (var source : health()) {
            if (source.read() != null && !source.read().isBefore(since)) {
                read++;
            } else if (source.state() != State.GONE) {
                failed.add(new Coverage.Failure(source.name(), why(source)));
            }
        }
        return new Coverage(read + failed.size(), read, failed);
    }

    private static String why(SourceHealth source) {
        if (source.state() == State.HELD) {
            return "is held by whoever runs Bellwether";
        }
        var problem = source.problem();
        return problem == null ? "was not asked in this time" : problem.split(OPERATORS, 2)[0];
    }
}
