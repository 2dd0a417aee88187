package app.bellwether.matching;

import app.bellwether.language.Concerns;
import app.bellwether.language.Linguist;
import app.bellwether.language.Subject;
import app.bellwether.language.Wanted;
import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says whether an item is near in meaning to an interest of which it has no key. What was worked out for an item or an interest
 * is remembered, since all readers of a morning are asked about the same ones. Safe for threads.
 */
final class Nearness {

    private static final int REMEMBERED = 5_000;

    private final Concerns concerns;
    private final Map<String, Subject> subjects = remembering();
    private final Map<List<?>, Wanted> wanted = remembering();

    Nearness(Taxonomy taxonomy, Linguist linguist) {
        this.concerns = new Concerns(taxonomy, linguist);
    }

    boolean near(Interest interest, Candidate candidate) {
        return concerns.of(wanted(interest), subject(candidate)).met();
    }

    private Wanted wanted(Interest interest) {
        return wanted.computeIfAbsent(
                List.of(interest.typed(), interest.keys()), _ -> concerns.wanted(interest.typed(), interest.keys()));
    }

    private Subject subject(Candidate candidate) {
        String version = candidate.item() + "#" + candidate.version() + "#" + candidate.newest();
        return subjects.computeIfAbsent(
                version, _ -> concerns.subject(candidate.title(), candidate.words(), keys(candidate)));
    }

    private static Map<Key, Double> keys(Candidate candidate) {
        return candidate.keys().stream().collect(Collectors.toMap(Function.identity(), _ -> 1.0));
    }

    private static <K, V> Map<K, V> remembering() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }
}
