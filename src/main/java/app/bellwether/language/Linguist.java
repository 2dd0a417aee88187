package app.bellwether.language;

import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Reads text: a set of pure functions, the same answer for the same words. Safe for threads; what is costly (the embedding
 * model) is loaded when it is first asked for.
 */
public interface Linguist {

    /** The rules that come with the application. */
    static Linguist standard(Taxonomy taxonomy) {
        return new RuleLinguist(taxonomy);
    }

    /**
     * Reads an article.
     *
     * @param published the day against which dates without a year are resolved
     */
    Reading read(String title, String text, LocalDate published);

    /** The text's sentences in order; white space between them belongs to none. A line break with a blank line ends one. */
    List<Sentence> sentences(String text);

    /** ISO 639-1 code of the text's language; "und" when it is too short to tell. */
    String languageOf(String text);

    /** Content words of the text, stemmed and lower-case, in order, without stop words. */
    List<String> stems(String text);

    /** The same of words too few to tell their language by, which is known: ISO 639-1. */
    List<String> stems(String text, String language);

    /** The text's quantities in order. */
    List<Quantity> quantities(String text);

    /** The text's people, organisations and products, aliases merged. */
    List<Actor> actors(String text);

    /** The text's dates in order, those without a year resolved against that day. */
    List<DateMention> dates(String text, LocalDate published);

    /** The countries that the text names, or whose places or people it names: ISO 3166-1 alpha-2. */
    Set<String> countries(String text);

    /** The same, and the groupings that it names, by their names. */
    Set<String> regions(String text);

    /** The topics whose words the text says, whatever it is about: their ids. */
    Set<String> topics(String text);

    /** The text's sentence embedding: 384 dimensions, of length 1. */
    float[] embed(String text);

    /** The near-duplicate fingerprint of a text, of hashes of every run of some words: copies share nearly all of them. */
    Set<Long> fingerprint(String text);

    /** The cosine of two embeddings of length 1. */
    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    /** An embedding, whatever its length, in a byte for each dimension, the largest being 127. */
    static byte[] inBytes(float[] embedding) {
        float largest = 1e-9f;
        for (float value : embedding) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] values = new byte[embedding.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Math.round(embedding[i] / largest * 127);
        }
        return values;
    }

    /** An embedding of what {@link #inBytes} gave, of length 1; of length 0 when all is 0. */
    static float[] ofBytes(byte[] kept) {
        double sum = 0;
        for (byte value : kept) {
            sum += value * value;
        }
        float[] embedding = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            embedding[i] = sum == 0 ? 0 : (float) (kept[i] / Math.sqrt(sum));
        }
        return embedding;
    }
}
