package app.bellwether.signals.dossiers;

import app.bellwether.signals.Dimension;
import app.bellwether.signals.Dimensions;
import app.bellwether.taxonomy.Key;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What supporting evidence is about: keys that several quotes share, and the sides of the world that their words name. */
final class Facets {

    private Facets() {}

    /** Topics and regions of at least half of the quotes, or of the articles that begin with them; actors that two of them name. */
    static Set<Key> keys(List<Entry> supporting) {
        Map<Key, Integer> counts = new HashMap<>();
        supporting.stream()
                .map(Entry::claim)
                .forEach(claim -> Stream.concat(claim.keys().stream(), claim.leadTopics().stream())
                        .distinct()
                        .forEach(key -> counts.merge(key, 1, Integer::sum)));
        Set<Key> keys = new HashSet<>();
        counts.forEach((key, count) -> {
            boolean often = key.kind() == Key.Kind.ACTOR ? count >= 2 : count * 2 >= supporting.size();
            if (often) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** What their quotes and headlines name. */
    static Set<Dimension> dimensions(List<Entry> supporting) {
        return Dimensions.named(supporting.stream()
                .map(entry ->
                        entry.claim().quote() + " " + entry.claim().origin().headline())
                .toList());
    }
}
