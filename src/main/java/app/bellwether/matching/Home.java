package app.bellwether.matching;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where those who tell a morning's items are at home, which is where most of what they tell happens. What they call "world" is neither there
 * nor of it: whoever follows world affairs is told of a flood in another country, in which nobody is a diplomat.
 *
 * @param keys each country that a third of the items are of, and what holds it; none when they are at home nowhere, or too few name a place
 * @param known whether enough name a place to tell
 */
record Home(Set<Key> keys, boolean known) {

    /** Of so many items that name their place one is of a country at home. */
    private static final int SHARE = 3;

    /** Of fewer it cannot be told. */
    private static final int FEW = 5;

    static Home of(Collection<Candidate> items, Taxonomy taxonomy) {
        List<Set<Key>> placed = items.stream()
                .map(item -> places(item)
                        .flatMap(place -> taxonomy.widen(place).stream())
                        .collect(Collectors.toSet()))
                .filter(places -> !places.isEmpty())
                .toList();
        Map<Key, Long> countries = placed.stream()
                .flatMap(Set::stream)
                .filter(place ->
                        taxonomy.region(place.id()).filter(Region::country).isPresent())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        boolean known = placed.size() >= FEW;
        Set<Key> keys = countries.entrySet().stream()
                .filter(country -> known && country.getValue() * SHARE >= placed.size())
                .flatMap(country -> taxonomy.widen(country.getKey()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Home(keys, known);
    }

    /** The same, also of {@linkplain Key#WORLD world affairs} if it has places, and none of them is at home or holds it. */
    Candidate marked(Candidate item) {
        List<Key> places = places(item).toList();
        boolean abroad = known && !places.isEmpty() && places.stream().noneMatch(keys::contains);
        return abroad ? item.alsoOf(Key.WORLD) : item;
    }

    private static Stream<Key> places(Candidate item) {
        return item.keys().stream().filter(key -> key.kind() == Key.Kind.REGION);
    }
}
