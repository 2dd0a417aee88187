package app.bellwether.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Which items an interest reaches.
 *
 * @param exact places of those that fulfil it
 * @param near places of those that are only near it in meaning
 * @param known reasons that were worked out already, by place
 */
record Reach(Row exact, Row near, Map<Integer, Reason> known) {

    Reach(Row exact, Row near) {
        this(exact, near, new ConcurrentHashMap<>());
    }

    Row all() {
        return exact.or(near);
    }

    boolean has(int place) {
        return exact.has(place) || near.has(place);
    }

    /** Why that item is of the interest: worked out once for all who have it. */
    Reason reason(int place, Supplier<Reason> otherwise) {
        return known.computeIfAbsent(place, _ -> otherwise.get());
    }
}
