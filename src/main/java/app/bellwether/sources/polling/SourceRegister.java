package app.bellwether.sources.polling;

import app.bellwether.sources.Origin;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.parsing.Opml;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters what is configured into the table of sources, at each start, and what an operator adds, at any time. What is no longer
 * configured stays, unread.
 */
@Component
class SourceRegister implements SourceList, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRegister.class);

    private final SourceRepository sources;
    private final TransactionTemplate transactions;
    private final List<ConfiguredSources> configured;
    private final Clock clock;

    SourceRegister(
            SourceRepository sources,
            TransactionTemplate transactions,
            List<ConfiguredSources> configured,
            Clock clock) {
        this.sources = sources;
        this.transactions = transactions;
        this.configured = configured;
        this.clock = clock;
    }

    /** host:port of all sources that may be in a private network. */
    Set<String> allowed() {
        return configured.stream()
                .flatMap(each -> each.allowed().stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void afterSingletonsInstantiated() {
        var all = new LinkedHashMap<String, Configured>();
        configured.forEach(each -> each.all().forEach(source -> all.put(source.id(), source)));
        var allowed = allowed();
        transactions.executeWithoutResult(status -> {
            sources.unlistOthers(all.keySet().toArray(String[]::new));
            all.values().forEach(source -> enter(source, allowed));
        });
        var listed = sources.listed().size();
        if (listed == 0) {
            LOG.warn("There is nothing to read: add feeds on the operator's page /operator/sources, or name them with"
                    + " bellwether.sources.opml or bellwether.sources.feeds");
        } else {
            LOG.info("{} sources to read", listed);
        }
    }

    @Override
    public List<Listed> all() {
        return sources.listed();
    }

    @Override
    public int add(List<Wanted> wanted) {
        var allowed = allowed();
        return Objects.requireNonNull(transactions.execute(_ -> {
            sources.oneAtATime();
            var ids = ids();
            var added = 0;
            for (var each : wanted) {
                var known = known(each.url(), ids);
                var id = known.orElseGet(() -> Origin.of(each.url()).source());
                if (known.isEmpty()) {
                    enter(new Configured(id, each.name(), each.url()), allowed);
                    sources.added(id, clock.instant());
                    ids.put(sameness(each.url()), id);
                    added++;
                }
                sources.file(id, each.folders().toArray(String[]::new));
            }
            return added;
        }));
    }

    /** Of those that are read, by what is the same however the address is written. */
    private Map<String, String> ids() {
        var ids = new HashMap<String, String>();
        sources.listed().forEach(source -> ids.put(sameness(source.url()), source.id()));
        // one that moved for good is known by its former address, too
        List.copyOf(ids.values()).forEach(id -> ids.put(id, id));
        return ids;
    }

    private static Optional<String> known(String url, Map<String, String> ids) {
        return Optional.ofNullable(ids.get(sameness(url)))
                .or(() -> Optional.ofNullable(ids.get(Origin.of(url).source())));
    }

    /** Nobody has one feed with and another without TLS, or a www, or a slash at the end. */
    private static String sameness(String url) {
        var parts = url.replaceFirst("(?i)^https?://(?:www\\.)?", "")
                .replaceFirst("#.*", "")
                .split("/", 2);
        var path = parts.length < 2 ? "" : parts[1].replaceFirst("/+$", "");
        return parts[0].toLowerCase(Locale.ROOT).replaceFirst(":(?:80|443)$", "") + "/" + path;
    }

    @Override
    public List<Wanted> known(List<Wanted> wanted) {
        var ids = ids();
        return wanted.stream()
                .filter(each -> known(each.url(), ids).isPresent())
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
                .filter(each -> known(each.url(), ids).isEmpty())
                .map(each -> sameness(each.url()))
                .distinct()
                .count();
    }

    @Override
    public String takeAlong() {
        return Opml.write(
                "Bellwether",
                all().stream()
                        .map(each -> new Opml.Outline(each.name(), each.url(), each.folders()))
                        .toList());
    }

    private void enter(Configured source, Set<String> allowed) {
        var authority = authority(source.url());
        var ours = allowed.contains(authority);
        var host = ours ? source.id() : authority;
        sources.enter(source.id(), source.name(), source.url(), host, ours, clock.instant());
        if (!source.folders().isEmpty()) {
            sources.file(source.id(), source.folders().toArray(String[]::new));
        }
    }

    private static String authority(String url) {
        try {
            var authority = URI.create(url).getRawAuthority();
            return authority == null ? url : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
