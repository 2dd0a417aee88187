package app.bellwether.matching;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where those who tell a morning's items are at home, which is where much of what they tell happens.
 *
 * @param places each country that a third of the stories that name a place are of, and what holds it; none when they are at home nowhere, or it
 *     is not known
 * @param known whether enough stories name a place to tell
 */
public record Home(Set<Key> places, boolean known) {

    /** Of so many stories that name their place one is of a country at home. */
    private static final int SHARE = 3;

    /** Of fewer it cannot be told. */
    private static final int FEW = 5;

    public Home {
        places = Set.copyOf(places);
    }

    /** Of a story of which much is told, that is counted once: it may happen anywhere. */
    static Home of(Collection<Candidate> items, Taxonomy taxonomy) {
        Map<String, Set<Key>> stories = new HashMap<>();
        for (Candidate item : items) {
            Set<Key> places = placesOf(item, taxonomy);
            if (!places.isEmpty()) {
                String story = item.story().isEmpty() ? item.item().toString() : item.story();
                stories.computeIfAbsent(story, _ -> new HashSet<>()).addAll(places);
            }
        }
        boolean known = stories.size() >= FEW;
        Map<Key, Long> countries = stories.values().stream()
                .flatMap(places -> places.stream()
                        .flatMap(place -> taxonomy.widen(place).stream())
                        .distinct())
                .filter(place -> isCountry(place, taxonomy))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Home(
                countries.entrySet().stream()
                        .filter(country -> known && country.getValue() * SHARE >= stories.size())
                        .flatMap(country -> holding(country.getKey(), taxonomy))
                        .collect(Collectors.toUnmodifiableSet()),
                known);
    }

    /** What it lies in, itself among them, and the unions that it is a member of. */
    private static Stream<Key> holding(Key country, Taxonomy taxonomy) {
        return Stream.concat(taxonomy.widen(country).stream(), taxonomy.unions(country).stream());
    }

    /** Whether a place is at home or holds it. */
    boolean holds(Key place) {
        return places.contains(place);
    }

    /** The same as far as is known. */
    public boolean mayHold(Key place) {
        return !known || holds(place);
    }

    /** Whether an item has places, and none of them is at home or holds it. */
    boolean isAbroad(Candidate item, Taxonomy taxonomy) {
        Set<Key> its = placesOf(item, taxonomy);
        return known && !its.isEmpty() && its.stream().noneMatch(places::contains);
    }

    /** Those that it names, and the countries that its topics are of, named or not. */
    private static Set<Key> placesOf(Candidate item, Taxonomy taxonomy) {
        Stream<Key> ofTopics = item.keys().stream()
                .filter(key -> key.kind() == Key.Kind.TOPIC)
                .flatMap(topic -> taxonomy.widen(topic).stream())
                .filter(place -> isCountry(place, taxonomy));
        return Stream.concat(item.keys().stream().filter(key -> key.kind() == Key.Kind.REGION), ofTopics)
                .collect(Collectors.toSet());
    }

    private static boolean isCountry(Key place, Taxonomy taxonomy) {
        return place.kind() == Key.Kind.REGION
                && taxonomy.region(place.id()).filter(Region::country).isPresent();
    }
}
