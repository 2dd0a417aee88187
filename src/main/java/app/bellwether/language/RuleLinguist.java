package app.bellwether.language;

import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Reads by rules and lists alone; only {@link #embed} asks a model. */
final class RuleLinguist implements Linguist {

    private final Embedder embedder = new Embedder();
    private final RegionReader regions;
    private final TopicReader topics;
    private final Actors actors;

    RuleLinguist(Taxonomy taxonomy) {
        Gazetteer gazetteer = new Gazetteer(taxonomy);
        this.regions = new RegionReader(taxonomy, gazetteer);
        this.topics = new TopicReader(taxonomy);
        this.actors = new Actors(gazetteer);
    }

    @Override
    public Reading read(String title, String text, LocalDate published) {
        List<Sentence> sentences = Sentences.of(text);
        return new Reading(
                languageOf(title + "\n" + text),
                sentences,
                topics.read(title, text),
                regions.read(title, text, sentences),
                actors.of(text, sentences),
                Quantities.of(text),
                Dates.of(text, sentences, published));
    }

    @Override
    public List<Sentence> sentences(String text) {
        return Sentences.of(text);
    }

    @Override
    public String languageOf(String text) {
        return Languages.of(text);
    }

    @Override
    public List<String> stems(String text) {
        return Stems.of(text, Languages.of(text));
    }

    @Override
    public List<String> stems(String text, String language) {
        return Stems.of(text, language);
    }

    @Override
    public List<Quantity> quantities(String text) {
        return Quantities.of(text);
    }

    @Override
    public List<Actor> actors(String text) {
        return actors.of(text, Sentences.of(text));
    }

    @Override
    public Set<String> countries(String text) {
        return regions.countries(text);
    }

    @Override
    public Set<String> regions(String text) {
        return regions.regions(text);
    }

    @Override
    public Set<String> topics(String text) {
        return topics.named(text);
    }

    @Override
    public Set<String> narrowTopics(String text) {
        return topics.namedNarrowly(text);
    }

    @Override
    public float[] embed(String text) {
        return embedder.embed(text);
    }

    @Override
    public Fingerprint fingerprint(String text) {
        return Shingles.of(text);
    }
}
