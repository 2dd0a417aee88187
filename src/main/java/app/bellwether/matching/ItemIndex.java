package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The items of a day by what they are about: for each key, and each key that contains it, which items have it. Items stand in the
 * order of their strength: of what is of no interest, only the first ones are judged. What an interest reaches is found by joining
 * rows, once for all subscribers who have it. Another item is put in its place; nothing is built anew. Safe for threads while
 * nothing is added.
 */
final class ItemIndex {

    private static final Comparator<Candidate> STRONGEST_FIRST = Comparator.comparingDouble(Candidate::strength)
            .reversed()
            .thenComparing(Candidate::newest, Comparator.reverseOrder())
            .thenComparing(Candidate::item);
    private static final Row NOTHING = new Row();

    private final Function<Key, Set<Key>> widen;
    private final TextMatch wording;
    private final List<Candidate> items = new ArrayList<>();
    private final Map<Key, Row> byKey = new HashMap<>();
    private final Row abroad = new Row();
    private final Map<Interest, Reach> reaches = new ConcurrentHashMap<>();

    ItemIndex(Function<Key, Set<Key>> widen, TextMatch wording) {
        this.widen = widen;
        this.wording = wording;
    }

    /** Each item may be added once. */
    void add(Candidate item) {
        int place = -1 - Collections.binarySearch(items, item, STRONGEST_FIRST);
        if (place < 0) {
            throw new IllegalArgumentException(item.item() + " is in the index");
        }
        items.add(place, item);
        Set<Key> keys = new HashSet<>();
        item.keys().forEach(key -> keys.addAll(widen.apply(key)));
        keys.forEach(key -> byKey.computeIfAbsent(key, _ -> new Row()));
        byKey.forEach((key, row) -> row.insert(place, keys.contains(key)));
        abroad.insert(place, item.abroad());
        reaches.clear();
    }

    int size() {
        return items.size();
    }

    /** The item at that place; the strongest is at 0. */
    Candidate item(int place) {
        return items.get(place);
    }

    /** Which items are of the interest. */
    Reach reach(Interest interest) {
        return reaches.computeIfAbsent(interest, this::find);
    }

    private Reach find(Interest interest) {
        Row leftOut = interest.without().stream().map(this::all).reduce(NOTHING, Row::or);
        Row exact = interest.ways().stream()
                .map(way -> interest.muted() ? all(way) : followed(way))
                .reduce(NOTHING, Row::or)
                .without(leftOut);
        List<Key> fixed = interest.keys().stream().filter(key -> !key.isLoose()).toList();
        if (interest.muted() || fixed.size() == interest.keys().size()) {
            return new Reach(exact, NOTHING);
        }
        Row within = fixed.isEmpty() ? rest(NOTHING, (_, _) -> true) : all(fixed);
        Row possible = within.without(leftOut);
        return new Reach(exact, rest(exact, (place, item) -> possible.has(place) && wording.near(interest, item)));
    }

    /** Those that have all of these keys. */
    private Row all(List<Key> keys) {
        return keys.stream().map(this::having).reduce(Row::and).orElse(NOTHING);
    }

    /** The same to whoever follows them: what happens abroad is of world affairs, too. */
    private Row followed(List<Key> keys) {
        return keys.stream()
                .map(key -> key.equals(Key.WORLD) ? having(key).or(abroad) : having(key))
                .reduce(Row::and)
                .orElse(NOTHING);
    }

    private Row having(Key key) {
        Row keyed = byKey.getOrDefault(key, NOTHING);
        boolean words = key.kind() == Key.Kind.WORDS || key.kind() == Key.Kind.ACTOR;
        return words ? keyed.or(rest(keyed, (_, item) -> wording.says(item, key))) : keyed;
    }

    /** Those of the others to which that applies. */
    private Row rest(Row known, BiPredicate<Integer, Candidate> applies) {
        Row row = new Row();
        for (int place = 0; place < items.size(); place++) {
            if (!known.has(place) && applies.test(place, item(place))) {
                row.add(place);
            }
        }
        return row;
    }
}
