package app.bellwether.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of late, by what it was worked out from; what nobody asked for since is forgotten. Safe for threads.
 *
 * @param <K> from what; equal keys have equal values
 * @param <V> what was worked out, not null
 */
public final class Memory<K, V> {

    private final int most;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    /**
     * An empty one.
     *
     * @param most how many are certainly remembered, at least 1; there are up to twice as many
     */
    public Memory(int most) {
        this.most = most;
    }

    /** What is known of the key, else what the work gives, which is remembered; two threads may work it out at once. */
    public V of(K key, Function<K, V> work) {
        V known = known(key);
        if (known != null) {
            return known;
        }
        V worked = work.apply(key);
        keep(key, worked);
        return worked;
    }

    /** What is known of the key; null when nothing is. */
    public @Nullable V known(K key) {
        V known = young.get(key);
        if (known != null) {
            return known;
        }
        V before = old.get(key);
        if (before != null) {
            keep(key, before);
        }
        return before;
    }

    /** Remembers that. */
    public void keep(K key, V value) {
        if (young.size() >= most) {
            synchronized (this) {
                if (young.size() >= most) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
        young.put(key, value);
    }
}
