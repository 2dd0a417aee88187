package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.matching.Home;
import app.bellwether.matching.Match;
import app.bellwether.matching.Reason;
import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much an item is of what a reader follows. Who follows topics and regions is concerned most by what is of both: a court of their
 * country before any court, and before all that is of their country. Only interests that are one or the other leave that open.
 */
final class Scope {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private static final Set<String> PLACES =
            TAXONOMY.regions().stream().map(Region::name).collect(Collectors.toUnmodifiableSet());

    /** The same as what is only near in meaning does in matching. */
    private static final double OF_ONE_SORT = .6;

    /** Not half: there is more of it than of all else. */
    private static final double BESIDE = .4;

    private final List<Interest> interests;
    private final List<Place> places;
    private final boolean both;
    private final Home home;

    /**
     * Of what the reader follows on that day.
     *
     * @param home of those who tell what there is to tell
     */
    Scope(Occasion occasion, Home home) {
        this.home = home;
        this.interests = occasion.subscriber().on(occasion.date()).interests().stream()
                .filter(interest -> !interest.muted())
                .toList();
        this.places = findPlaces();
        this.both = this.interests.stream().anyMatch(Scope::isARegion)
                && this.interests.stream().anyMatch(Scope::isATopic);
    }

    /** Where somebody wants to look. */
    record Place(String name, Set<Key> keys) {}

    /**
     * What an item counts as far as its place is concerned, above 0 to 1: less when they follow topics and regions and it is of topics only
     * or of regions only, and least when it is {@linkplain #isBeside beside} what they follow.
     */
    double weight(Match match) {
        if (isBeside(match)) {
            return BESIDE;
        }
        List<Interest> met = met(match);
        return both && (met.stream().allMatch(Scope::isATopic) || met.stream().allMatch(Scope::isARegion))
                ? OF_ONE_SORT
                : 1;
    }

    /** Whether it is of a region only, or of a topic in no place that they follow. */
    boolean isBeside(Match match) {
        return isOfARegionOnly(match) || isElsewhere(match);
    }

    /** Where it is known where they who tell it are at home, nothing is selected that is only of a region there. */
    private boolean isOfARegionOnly(Match match) {
        List<Interest> met = met(match);
        return both && met.size() == 1 && isARegion(met.getFirst()) && isAtHome(met.getFirst());
    }

    private boolean isAtHome(Interest region) {
        return region.keys().stream().anyMatch(home::mayHold);
    }

    /** Whether it is of a single topic of theirs, and of no country in the places that they follow, though of some. */
    boolean isElsewhere(Match match) {
        List<Interest> met = met(match);
        Set<String> countries = countries(match.candidate().keys().stream());
        return met.size() == 1
                && isATopic(met.getFirst())
                && !places.isEmpty()
                && !countries.isEmpty()
                && Collections.disjoint(countries, countries(places.stream().flatMap(place -> place.keys().stream())));
    }

    /** Whether it is of a region that they follow, alone or with a topic. */
    boolean isInside(Match match) {
        return met(match).stream().anyMatch(interest -> interest.keys().stream().anyMatch(Scope::isPlace));
    }

    /** The regions that they follow, as they typed them, and those within which they follow something, as they are called. */
    List<Place> places() {
        return places;
    }

    private List<Place> findPlaces() {
        Map<Set<Key>, Place> found = new LinkedHashMap<>();
        for (Interest interest : interests) {
            Set<Key> keys = interest.keys().stream().filter(Scope::isPlace).collect(Collectors.toUnmodifiableSet());
            if (interest.without().isEmpty() && !keys.isEmpty()) {
                found.merge(keys, place(interest, keys), (one, other) -> isARegion(interest) ? other : one);
            }
        }
        return List.copyOf(found.values());
    }

    private static Place place(Interest interest, Set<Key> keys) {
        String name = isARegion(interest)
                ? interest.typed()
                : keys.stream().map(TAXONOMY::nameOf).sorted().collect(Collectors.joining(" "));
        return new Place(name, keys);
    }

    private static Set<String> countries(Stream<Key> keys) {
        return keys.filter(Scope::isPlace)
                .flatMap(key -> TAXONOMY.countries(key.id()).stream())
                .collect(Collectors.toSet());
    }

    private static List<Interest> met(Match match) {
        return match.reasons().stream().map(Reason::interest).distinct().toList();
    }

    /** A topic that goes by a country's name is a place to whoever follows it, and the world is wherever they do not look. */
    private static boolean isATopic(Interest interest) {
        return interest.without().isEmpty()
                && interest.keys().stream()
                        .allMatch(key -> key.kind() == Key.Kind.TOPIC
                                && !key.equals(Key.WORLD)
                                && !PLACES.contains(TAXONOMY.nameOf(key)));
    }

    private static boolean isARegion(Interest interest) {
        return interest.without().isEmpty() && interest.keys().stream().allMatch(Scope::isPlace);
    }

    private static boolean isPlace(Key key) {
        return key.kind() == Key.Kind.REGION;
    }
}
