package app.bellwether.sources.polling;

import app.bellwether.sources.Origin;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.fetching.Unreachable;
import app.bellwether.sources.parsing.Opml;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of sources in PostgreSQL. */
@Component
class StoredSourceList implements SourceList {

    /** Between the names of folders, as the store takes them: it is written nowhere. */
    private static final String BETWEEN = "\u001f";

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
        return add(wanted, "");
    }

    @Override
    public int take(String pack, List<Wanted> feeds) {
        return add(feeds, pack);
    }

    private int add(List<Wanted> wanted, String pack) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            sources.oneAtATime();
            var ids = ids();
            var fresh = new LinkedHashMap<String, Wanted>();
            var folders = new LinkedHashMap<String, Set<String>>();
            for (var each : wanted) {
                var known = Entrance.known(each.url(), ids);
                var id = known.orElseGet(() -> Origin.of(each.url()).source());
                if (known.isEmpty()) {
                    fresh.put(id, each);
                    ids.put(Entrance.sameness(each.url()), id);
                    ids.put(id, id);
                }
                folders.computeIfAbsent(id, _ -> new LinkedHashSet<>()).addAll(each.folders());
            }
            enter(fresh, pack);
            sources.alsoOf(texts(folders.keySet().stream().filter(id -> !fresh.containsKey(id))), pack);
            sources.fileAll(
                    texts(folders.keySet().stream()),
                    texts(folders.values().stream().map(names -> String.join(BETWEEN, names))));
            return fresh.size();
        }));
    }

    private void enter(Map<String, Wanted> fresh, String pack) {
        sources.add(
                texts(fresh.keySet().stream()),
                texts(fresh.values().stream().map(Wanted::name)),
                texts(fresh.values().stream().map(Wanted::url)),
                texts(fresh.values().stream().map(Wanted::url).map(Entrance::authority)),
                texts(entrance.allowed().stream()),
                texts(Stream.of(pack).filter(named -> !named.isEmpty())),
                clock.instant());
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    @Override
    public int giveUp(String pack, String folder) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            sources.oneAtATime();
            var off = sources.takeOffPack(pack);
            sources.forgetPack(pack, folder);
            return off;
        }));
    }

    @Override
    public Map<String, Integer> packs() {
        return sources.packs().stream()
                .collect(Collectors.toMap(SourceRepository.Came::pack, SourceRepository.Came::sources));
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
        var allowed = entrance.allowed();
        var reading = Opml.read(opml, url -> Unreachable.why(url, allowed).map("its address "::concat));
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
