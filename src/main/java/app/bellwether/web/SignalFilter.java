package app.bellwether.web;

import app.bellwether.signals.Signal;
import app.bellwether.signals.Urgency;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which signals somebody wants to see; an empty string leaves a thing open.
 *
 * @param topic a topic's id; narrower topics belong to it
 * @param region a region's code; what lies in it belongs to it
 * @param urgency in words, as they stand on the page
 * @param closed those that are not open any more
 */
record SignalFilter(String topic, String region, String urgency, boolean closed) {

    boolean takes(Signal signal, Taxonomy taxonomy) {
        Set<Key> keys = widened(signal, taxonomy);
        return (topic.isEmpty() || keys.contains(Key.topic(topic)))
                && (region.isEmpty() || keys.contains(Key.region(region)))
                && (urgency.isEmpty() || words(signal.urgency().level()).equals(urgency));
    }

    /** What it is about, and all that contains it. */
    static Set<Key> widened(Signal signal, Taxonomy taxonomy) {
        return signal.keys().stream()
                .flatMap(key -> taxonomy.widen(key).stream())
                .collect(Collectors.toSet());
    }

    /** An urgency as it stands in an address. */
    static String words(Urgency.Level level) {
        return level.words().replace(' ', '-');
    }

    boolean narrows() {
        return !topic.isEmpty() || !region.isEmpty() || !urgency.isEmpty();
    }

    /** The address of that page of the list. */
    String path(int page) {
        return ListPage.address(
                "/signals",
                page,
                "topic",
                topic,
                "region",
                region,
                "urgency",
                urgency,
                "state",
                closed ? "closed" : "");
    }
}
