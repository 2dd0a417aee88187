package app.bellwether.signals.claims;

import app.bellwether.language.Actor;
import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.language.RegionMention;
import app.bellwether.taxonomy.Key;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a sentence of an article is about. */
record Subjects(Linguist linguist) {

    /** So much of an article is about a country, or a grouping, that each sentence is, whether it says so or not. */
    private static final double REGION_OF_ALL = .75;

    /** So many need not be named by a sentence. */
    private static final int MOST_COUNTRIES = 2;

    private static final Set<String> COUNTRIES = Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * What a sentence is about: the topics of its article that it names or its headline does, the regions of which that holds or that the
     * whole article is about, and the actors that it names itself. An article on a war is about each country that speaks of it, and a
     * sentence of it is not.
     */
    Set<Key> of(String said, String headline, Reading reading) {
        Set<Key> keys = new HashSet<>();
        Set<String> named = linguist.topics(headline + ".\n" + said);
        topics(reading).stream().filter(topic -> named.contains(topic.id())).forEach(keys::add);
        Set<String> headed = linguist.regions(headline);
        Set<String> meant = linguist.regions(said);
        int countries = 0;
        for (RegionMention region : reading.regions()) {
            boolean country = COUNTRIES.contains(region.code());
            boolean its = meant.contains(region.code());
            boolean shown = its || headed.contains(region.code()) || region.score() >= REGION_OF_ALL;
            if (region.about() && shown && (its || !country || countries < MOST_COUNTRIES)) {
                keys.add(Key.region(region.code()));
                countries += country ? 1 : 0;
            }
        }
        reading.actors().stream()
                .map(Actor::name)
                .filter(name -> said.contains(name) || said.contains(name.substring(name.lastIndexOf(' ') + 1)))
                .forEach(name -> keys.add(Key.actor(name)));
        return keys;
    }

    /** The topics that an article is of. */
    static Set<Key> topics(Reading reading) {
        return reading.topics().stream().map(topic -> Key.topic(topic.id())).collect(Collectors.toUnmodifiableSet());
    }
}
