package app.bellwether.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shared vocabulary of topics and regions, and the understanding of what people type. Immutable, safe for threads. */
public interface Taxonomy {

    /** The vocabulary that comes with the application. Loaded once. */
    static Taxonomy standard() {
        return StandardTaxonomy.loaded();
    }

    /** An English name of a place as it stands behind "in": "the United States". */
    static String withArticle(String place) {
        return Interpreter.withArticle(place);
    }

    Optional<Topic> topic(String id);

    /** All topics, wider ones before narrower ones. */
    Collection<Topic> topics();

    /** Names and words by which a text of that language, ISO 639-1, shows that it is about the topic. */
    List<String> words(Topic topic, String language);

    Optional<Region> region(String code);

    /** All countries, areas and groupings. */
    Collection<Region> regions();

    /** The codes of the countries that lie in a region; itself for a country, none when it is unknown. */
    Set<String> countries(String code);

    /** The unions of states of which a country is a member. */
    Set<Key> unions(Key country);

    /** The key itself and all that contain it: a topic's wider topics and its region, a country's areas and groupings. */
    Set<Key> widen(Key key);

    /** The key's name as a reader sees it. Never empty: free words and actors are their own name. */
    String nameOf(Key key);

    /** The same in a language, ISO 639-1; in English where there is no other name. */
    String nameOf(Key key, String language);

    /**
     * What was understood, said in a language, ISO 639-1, as {@link Understanding#said} says it in English.
     *
     * @return empty when it can be said no better than it was: in English, and when all of it is names and free words
     */
    Optional<String> said(List<Key> keys, List<List<Key>> without, String language);

    /**
     * Understands an interest as typed: "EU", "Deutschland", "AI chips", "AI in India".
     *
     * @throws IllegalArgumentException when it is blank
     */
    Understanding understand(String typed);
}
