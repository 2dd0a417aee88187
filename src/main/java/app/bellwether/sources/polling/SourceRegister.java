package app.bellwether.sources.polling;

import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters what is configured into the table of sources, at each start. What is no longer configured stays, unread. */
@Component
class SourceRegister implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRegister.class);

    /** When those are due that send by themselves. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

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
        if (all.isEmpty()) {
            LOG.warn("There is nothing to read: name feeds with bellwether.sources.opml or bellwether.sources.feeds");
        } else {
            LOG.info("{} sources to read", all.size());
        }
    }

    private void enter(Configured source, Set<String> allowed) {
        var authority = authority(source.url());
        var ours = allowed.contains(authority);
        var host = ours ? source.id() : authority;
        sources.enter(source.id(), source.name(), source.url(), host, ours, source.polled() ? clock.instant() : NEVER);
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
