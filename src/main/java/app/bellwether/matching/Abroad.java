package app.bellwether.matching;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which items are news from abroad. Sources tell most of where they are at home, and call what is neither there nor of it "world": whoever
 * follows world affairs is told of a flood in another country, in which nobody is a diplomat.
 */
final class Abroad {

    /** Of so many items that name their place one is of a country at home. */
    private static final int HOME = 3;

    /** Of fewer it cannot be told where those who tell them are at home. */
    private static final int FEW = 5;

    private final Taxonomy taxonomy;

    Abroad(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** The same items, in their order, those from abroad also of {@linkplain Key#WORLD world affairs}. */
    List<Candidate> marked(Collection<Candidate> candidates) {
        List<Set<Key>> placed = candidates.stream()
                .map(this::regions)
                .filter(regions -> !regions.isEmpty())
                .toList();
        if (placed.size() < FEW) {
            return List.copyOf(candidates);
        }
        Set<Key> home = home(placed);
        return candidates.stream()
                .map(candidate -> isAbroad(candidate, home) ? candidate.alsoOf(Key.WORLD) : candidate)
                .toList();
    }

    /** Countries of a third of the items, and what contains these. */
    private Set<Key> home(List<Set<Key>> placed) {
        Map<Key, Long> items = placed.stream()
                .flatMap(Set::stream)
                .filter(this::isCountry)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return items.entrySet().stream()
                .filter(country -> country.getValue() * HOME >= placed.size())
                .flatMap(country -> taxonomy.widen(country.getKey()).stream())
                .collect(Collectors.toSet());
    }

    private boolean isCountry(Key key) {
        return taxonomy.region(key.id()).filter(region -> region.country()).isPresent();
    }

    /** Whether it has places, and none of them is at home or holds it. */
    private boolean isAbroad(Candidate candidate, Set<Key> home) {
        List<Key> places = places(candidate).toList();
        return !places.isEmpty() && places.stream().noneMatch(home::contains);
    }

    private Set<Key> regions(Candidate candidate) {
        return places(candidate)
                .flatMap(place -> taxonomy.widen(place).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Key> places(Candidate candidate) {
        return candidate.keys().stream().filter(key -> key.kind() == Key.Kind.REGION);
    }
}
