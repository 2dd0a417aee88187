package app.bellwether.sources.polling;

import app.bellwether.sources.Origin;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.parsing.Opml;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of sources in PostgreSQL. */
@Component
class StoredSourceList implements SourceList {

    private final SourceRepository sources;
    private final Entrance entrance;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredSourceList(SourceRepository sources, Entrance entrance, TransactionTemplate transactions, Clock clock) {
        this.sources = sources;
        this.entrance = entrance;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Listed> all() {
        return sources.listed();
    }

    @Override
    public int add(List<Wanted> wanted) {
        var allowed = entrance.allowed();
        return Objects.requireNonNull(transactions.execute(_ -> {
            sources.oneAtATime();
            var ids = ids();
            var added = 0;
            for (var each : wanted) {
                var known = Entrance.known(each.url(), ids);
                var id = known.orElseGet(() -> Origin.of(each.url()).source());
                if (known.isEmpty()) {
                    entrance.enter(new Configured(id, each.name(), each.url()), allowed);
                    sources.added(id, clock.instant());
                    ids.put(Entrance.sameness(each.url()), id);
                    added++;
                }
                sources.file(id, each.folders().toArray(String[]::new));
            }
            return added;
        }));
    }

    private Map<String, String> ids() {
        return Entrance.ids(sources.listed());
    }

    @Override
    public List<Wanted> known(List<Wanted> wanted) {
        var ids = ids();
        return wanted.stream()
                .filter(each -> Entrance.known(each.url(), ids).isPresent())
                .toList();
    }

    @Override
    public boolean takeOff(String id) {
        return sources.takeOff(id) > 0;
    }

    @Override
    public Report bringIn(byte[] opml, boolean keep) {
        var reading = Opml.read(opml);
        var wanted = reading.feeds().stream()
                .map(feed -> new Wanted(feed.name(), feed.url(), feed.folders()))
                .toList();
        var added = keep ? add(wanted) : fresh(wanted);
        return new Report(
                added,
                wanted.size() - added,
                wanted.stream()
                        .flatMap(each -> each.folders().stream())
                        .distinct()
                        .toList(),
                reading.faults().stream()
                        .map(fault -> new Fault(fault.line(), fault.name(), fault.why()))
                        .toList());
    }

    private int fresh(List<Wanted> wanted) {
        var ids = ids();
        return (int) wanted.stream()
                .filter(each -> Entrance.known(each.url(), ids).isEmpty())
                .map(each -> Entrance.sameness(each.url()))
                .distinct()
                .count();
    }

    @Override
    public String takeAlong() {
        return Opml.write(
                "Bellwether",
                all().stream()
                        .filter(StoredSourceList::isAnothersFeed)
                        .map(each -> new Opml.Outline(each.name(), each.url(), each.folders()))
                        .toList());
    }

    /** Whether another reader could read it: no newsletter, and none of the samples, which are on this machine. */
    private static boolean isAnothersFeed(Listed source) {
        return source.url().matches("(?i)https?://.*")
                && (source.added()
                        || !source.url().matches("(?i)https?://(?:localhost|127\\.[\\d.]+|\\[::1])(?:[:/].*)?"));
    }
}
