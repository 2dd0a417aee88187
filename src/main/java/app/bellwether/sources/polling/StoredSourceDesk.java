package app.bellwether.sources.polling;

import app.bellwether.sources.SourceDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The desk over the sources in PostgreSQL. */
@Component
class StoredSourceDesk implements SourceDesk {

    private final SourceRepository sources;
    private final Clock clock;

    StoredSourceDesk(SourceRepository sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public boolean askNow(String id) {
        return sources.askNow(id, clock.instant(), Entrance.NEVER);
    }

    @Override
    public boolean hold(String id) {
        return sources.hold(id, clock.instant(), Entrance.NEVER);
    }

    @Override
    public boolean letGo(String id) {
        return sources.letGo(id);
    }

    @Override
    public Set<String> late() {
        return sources.late(clock.instant().minus(SourcesMetrics.LATE));
    }

    @Override
    public Map<String, Integer> articles(Collection<String> of) {
        return sources.articles(of.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(SourceRepository.Kept::source, SourceRepository.Kept::articles));
    }

    @Override
    public List<Day> days(Collection<String> of, LocalDate from) {
        return sources.days(of.toArray(String[]::new), from);
    }

    @Override
    public List<Day> days(LocalDate from) {
        return sources.days(from);
    }
}
