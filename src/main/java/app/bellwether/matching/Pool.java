package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The candidates of an instant, put into an index once, to select among them for any number of readers. What concerns a set of
 * interests is judged once for all readers who have it; what they were sent, the quotas and the gate are each reader's own. It
 * remembers every set of interests that it was asked about, so it is for some thousand readers. Safe for threads.
 */
public final class Pool {

    private final Profiling profiling;
    private final Map<List<Interest>, List<Judged>> profiles = new ConcurrentHashMap<>();

    Pool(ItemIndex index, Fulfilment fulfilment) {
        this.profiling = new Profiling(index, fulfilment);
    }

    /** Selects for a subscriber, as {@link Matchmaker#select} does. */
    public Selection select(Subscriber subscriber, Sent sent) {
        List<Judged> judged = profiles.computeIfAbsent(subscriber.interests(), profiling::judge).stream()
                .map(one -> one.forReaderOf(sent))
                .sorted(Judged.BEST_FIRST)
                .toList();
        return new Turns(subscriber).select(judged);
    }
}
