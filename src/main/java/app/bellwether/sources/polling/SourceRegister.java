package app.bellwether.sources.polling;

import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters what is configured into the table of sources, at each start. What is no longer configured stays, unread. */
@Component
class SourceRegister implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRegister.class);

    private final SourceRepository sources;
    private final TransactionTemplate transactions;
    private final Entrance entrance;

    SourceRegister(SourceRepository sources, TransactionTemplate transactions, Entrance entrance) {
        this.sources = sources;
        this.transactions = transactions;
        this.entrance = entrance;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var all = new LinkedHashMap<String, Configured>();
        entrance.configured().forEach(each -> each.all().forEach(source -> all.put(source.id(), source)));
        var allowed = entrance.allowed();
        transactions.executeWithoutResult(status -> {
            var added = Entrance.ids(sources.addedAndSound());
            var entered =
                    all.values().stream().map(source -> asAdded(source, added)).toList();
            sources.unlistOthers(entered.stream().map(Configured::id).toArray(String[]::new));
            entered.forEach(source -> entrance.enter(source, allowed));
        });
        var listed = sources.listed().size();
        if (listed == 0) {
            LOG.warn("There is nothing to read: add feeds on the operator's page /operator/sources, or name them with"
                    + " bellwether.sources.opml or bellwether.sources.feeds");
        } else {
            LOG.info("{} sources to read", listed);
        }
    }

    /** What was added by hand is not asked twice because the settings write its address in another way. */
    private static Configured asAdded(Configured source, Map<String, String> added) {
        return source.polled()
                ? Entrance.known(source.url(), added).map(source::under).orElse(source)
                : source;
    }
}
