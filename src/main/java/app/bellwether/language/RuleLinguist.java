package app.bellwether.language;

import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads by rules and lists alone; only what a text means, and so which topics it is of, asks a model. */
final class RuleLinguist implements Linguist {

    private final Embedder embedder = new Embedder();
    private final RegionReader regions;
    private final TopicReader topics;
    private final Actors actors;

    RuleLinguist(Taxonomy taxonomy) {
        Gazetteer gazetteer = new Gazetteer(taxonomy);
        this.regions = new RegionReader(taxonomy, gazetteer);
        this.topics = new TopicReader(taxonomy, this::embed);
        this.actors = new Actors(gazetteer);
    }

    @Override
    public Reading read(String written, String said, LocalDate published) {
        String title = Marks.few(written);
        String text = Marks.few(said);
        List<Sentence> sentences = Sentences.of(said);
        String language = languageOf(title + "\n" + text);
        return new Reading(
                language,
                sentences,
                topics.read(title, text, sentences, language, meaning(title, text, language)),
                regions.read(title, text, sentences),
                actors.of(text, sentences),
                Quantities.of(text),
                Dates.of(text, sentences, published));
    }

    private float @Nullable [] meaning(String title, String text, String language) {
        return TopicReader.isEmbedded(language) ? embed(TopicReader.gist(title, text)) : null;
    }

    @Override
    public List<Sentence> sentences(String text) {
        return Sentences.of(text);
    }

    @Override
    public String languageOf(String text) {
        return Languages.of(Marks.few(text));
    }

    @Override
    public List<String> stems(String text) {
        return stems(text, languageOf(text));
    }

    @Override
    public List<String> stems(String text, String language) {
        return Stems.of(Marks.few(text), language);
    }

    @Override
    public List<Quantity> quantities(String text) {
        return Quantities.of(Marks.few(text));
    }

    @Override
    public List<Actor> actors(String text) {
        return actors.of(Marks.few(text), Sentences.of(text));
    }

    @Override
    public List<DateMention> dates(String text, LocalDate published) {
        return Dates.of(Marks.few(text), Sentences.of(text), published);
    }

    @Override
    public Set<String> countries(String text) {
        return regions.countries(Marks.few(text));
    }

    @Override
    public Set<String> regions(String text) {
        return regions.regions(Marks.few(text));
    }

    @Override
    public Set<String> topics(String text) {
        return topics.named(Marks.few(text));
    }

    @Override
    public float[] embed(String text) {
        return embedder.embed(Marks.few(text));
    }

    @Override
    public Set<Long> fingerprint(String text) {
        return Shingles.of(Marks.few(text));
    }
}
