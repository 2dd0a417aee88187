package app.bellwether.taxonomy;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shared vocabulary of topics and regions, and the understanding of what people type: topics as written down, regions from CLDR and as
 * written down. Immutable, safe for threads.
 */
public final class Taxonomy {

    private final TopicTree topics = new TopicTree();
    private final Atlas atlas = new Atlas();
    private final Map<String, Naming> namings = Naming.LANGUAGES.stream()
            .collect(Collectors.toMap(ULocale::getLanguage, Naming::new, (one, _) -> one, LinkedHashMap::new));
    private final Interpreter interpreter = new Interpreter(phrases(), this::widen, this::nameOf);

    private Taxonomy() {}

    /** The vocabulary that comes with the application. Loaded once, when it is first asked for. */
    public static Taxonomy standard() {
        return Holder.LOADED;
    }

    private static final class Holder {
        static final Taxonomy LOADED = new Taxonomy();
    }

    /** An English name of a place as it stands behind "in": "the United States". */
    public static String withArticle(String place) {
        return Interpreter.withArticle(place);
    }

    /**
     * Names before synonyms, and regions before topics, since the first meaning of a phrase stays. What is said to a reader in another
     * language means the same when they type it. What is narrower than any topic is known, and means itself: "hospitals" are not all of health.
     */
    private Phrases phrases() {
        Phrases phrases = new Phrases();
        topics.all().forEach(topic -> phrases.add(topic.name(), Key.topic(topic.id())));
        atlas.all().forEach(region -> region.names().forEach(name -> phrases.add(name, Key.region(region.code()))));
        atlas.all().forEach(region -> region.demonyms().forEach(name -> phrases.add(name, Key.region(region.code()))));
        topics.all().forEach(topic -> phrases.add(topic.id().replace('-', ' '), Key.topic(topic.id())));
        topics.all().forEach(topic -> topic.names().forEach(name -> phrases.add(name, Key.actor(name))));
        topics.all()
                .forEach(topic -> Stream.concat(topic.synonyms().stream(), topic.asked().stream())
                        .forEach(word -> phrases.add(word, Key.topic(topic.id()))));
        namings.values().forEach(naming -> add(naming, phrases));
        topics.all().forEach(topic -> topic.words().forEach(word -> phrases.add(word, Key.words(word))));
        return phrases;
    }

    private void add(Naming naming, Phrases phrases) {
        topics.all().forEach(topic -> naming.of(topic).ifPresent(name -> phrases.add(name, Key.topic(topic.id()))));
        atlas.all()
                .forEach(region -> naming.of(region).ifPresent(name -> phrases.add(name, Key.region(region.code()))));
    }

    public Optional<Topic> topic(String id) {
        return topics.byId(id);
    }

    /** All topics, wider ones before narrower ones. */
    public Collection<Topic> topics() {
        return topics.all();
    }

    /** Names and words by which a text of that language, ISO 639-1, shows that it is about the topic. */
    public List<String> words(Topic topic, String language) {
        Naming naming = namings.get(language);
        Stream<String> words = naming == null
                ? Stream.concat(
                        Stream.of(topic.name())
                                .filter(name -> topic.asked().stream().noneMatch(name::equalsIgnoreCase)),
                        topic.words().stream())
                : Stream.of(naming.of(topic).stream(), naming.words(topic).stream(), topic.names().stream())
                        .flatMap(each -> each);
        return words.toList();
    }

    public Optional<Region> region(String code) {
        return atlas.byCode(code);
    }

    /** All countries, areas and groupings. */
    public Collection<Region> regions() {
        return atlas.all();
    }

    /** The codes of the countries that lie in a region; itself for a country, none when it is unknown. */
    public Set<String> countries(String code) {
        return atlas.countries(code);
    }

    /** The unions of states of which a country is a member. */
    public Set<Key> unions(Key country) {
        return atlas.unions(country.id()).stream().map(Key::region).collect(Collectors.toSet());
    }

    /** The key itself and all that contain it: a topic's wider topics and its region, a country's areas and groupings. */
    public Set<Key> widen(Key key) {
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(key);
        switch (key.kind()) {
            case TOPIC ->
                topics.upwards(key.id()).forEach(id -> {
                    keys.add(Key.topic(id));
                    topics.byId(id).map(Topic::region).ifPresent(region -> keys.addAll(widen(Key.region(region))));
                });
            case REGION -> atlas.upwards(key.id()).forEach(code -> keys.add(Key.region(code)));
            case ACTOR, WORDS -> {}
        }
        return keys;
    }

    /** The key's name as a reader sees it. Never empty: free words and actors are their own name. */
    public String nameOf(Key key) {
        return switch (key.kind()) {
            case TOPIC -> topics.byId(key.id()).map(Topic::name).orElse(key.id());
            case REGION -> atlas.byCode(key.id()).map(Region::name).orElse(key.id());
            case ACTOR -> topics.properName(key.id());
            case WORDS -> key.id();
        };
    }

    /** The same in a language, ISO 639-1; in English where there is no other name. */
    public String nameOf(Key key, String language) {
        Naming naming = namings.get(language);
        Optional<String> name = naming == null
                ? Optional.empty()
                : switch (key.kind()) {
                    case TOPIC -> topics.byId(key.id()).flatMap(naming::of);
                    case REGION -> atlas.byCode(key.id()).flatMap(naming::of);
                    case ACTOR, WORDS -> Optional.empty();
                };
        return name.orElseGet(() -> nameOf(key));
    }

    /**
     * What was understood, said in a language, ISO 639-1, as {@link Understanding#said} says it in English.
     *
     * @return empty when it can be said no better than it was: in English, and when it is names or words of its own
     */
    public Optional<String> said(List<Key> keys, List<List<Key>> without, String language) {
        boolean named = Stream.concat(keys.stream(), without.stream().flatMap(List::stream))
                .anyMatch(key -> key.kind() == Key.Kind.TOPIC || key.kind() == Key.Kind.REGION);
        return Optional.ofNullable(namings.get(language))
                .filter(_ -> named && !(without.isEmpty() && Interpreter.areOwnWords(keys)))
                .map(naming -> naming.said(keys, without, key -> nameOf(key, language)));
    }

    /**
     * Understands an interest as typed: "EU", "Deutschland", "AI chips", "AI in India".
     *
     * @throws IllegalArgumentException when it is blank
     */
    public Understanding understand(String typed) {
        return interpreter.understand(typed);
    }
}
