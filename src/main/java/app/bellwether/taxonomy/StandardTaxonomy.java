package app.bellwether.taxonomy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The vocabulary that comes with the application: topics as written down, regions from CLDR and as written down. */
final class StandardTaxonomy implements Taxonomy {

    private final TopicTree topics = new TopicTree();
    private final Atlas atlas = new Atlas();
    private final Interpreter interpreter = new Interpreter(phrases(), this::widen, this::nameOf);

    /** Loads it when it is first asked for. */
    static Taxonomy loaded() {
        return Holder.LOADED;
    }

    private static final class Holder {
        static final Taxonomy LOADED = new StandardTaxonomy();
    }

    /** Names before synonyms, and regions before topics, since the first meaning of a phrase stays. */
    private Phrases phrases() {
        Phrases phrases = new Phrases();
        topics.all().forEach(topic -> phrases.add(topic.name(), Key.topic(topic.id())));
        atlas.all().forEach(region -> region.names().forEach(name -> phrases.add(name, Key.region(region.code()))));
        atlas.all().forEach(region -> region.demonyms().forEach(name -> phrases.add(name, Key.region(region.code()))));
        topics.all().forEach(topic -> phrases.add(topic.id().replace('-', ' '), Key.topic(topic.id())));
        topics.all().forEach(topic -> topic.names().forEach(name -> phrases.add(name, Key.actor(name))));
        topics.all().forEach(topic -> topic.words().forEach(word -> phrases.add(word, Key.topic(topic.id()))));
        return phrases;
    }

    @Override
    public Optional<Topic> topic(String id) {
        return topics.byId(id);
    }

    @Override
    public Collection<Topic> topics() {
        return topics.all();
    }

    @Override
    public Optional<Region> region(String code) {
        return atlas.byCode(code);
    }

    @Override
    public Collection<Region> regions() {
        return atlas.all();
    }

    @Override
    public Set<String> countries(String code) {
        return atlas.countries(code);
    }

    @Override
    public Set<Key> widen(Key key) {
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(key);
        switch (key.kind()) {
            case TOPIC -> topics.upwards(key.id()).forEach(id -> keys.add(Key.topic(id)));
            case REGION -> atlas.upwards(key.id()).forEach(code -> keys.add(Key.region(code)));
            case ACTOR, WORDS -> {}
        }
        return keys;
    }

    @Override
    public String nameOf(Key key) {
        return switch (key.kind()) {
            case TOPIC -> topics.byId(key.id()).map(Topic::name).orElse(key.id());
            case REGION -> atlas.byCode(key.id()).map(Region::name).orElse(key.id());
            case ACTOR -> topics.properName(key.id());
            case WORDS -> key.id();
        };
    }

    @Override
    public Understanding understand(String typed) {
        return interpreter.understand(typed);
    }
}
