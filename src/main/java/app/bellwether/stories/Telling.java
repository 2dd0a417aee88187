package app.bellwether.stories;

import app.bellwether.language.Quantity;
import app.bellwether.sources.ArticleId;

/** What the articles of a story tell, by the places where they say so. */
public final class Telling {

    private Telling() {}

    /** Some words of an article's text, in UTF-16 units. */
    public record Span(ArticleId article, int revision, int start, int end) {}

    /**
     * A quantity where it stands.
     *
     * @param quantity with its place in the article's text
     * @param sentence the whole sentence around it
     */
    public record Amount(Quantity quantity, Span sentence) {

        /** The quantity as written. */
        public String text() {
            return quantity.text();
        }

        /** Where the quantity itself stands. */
        public Span words() {
            return new Span(sentence.article(), sentence.revision(), quantity.start(), quantity.end());
        }
    }

    /**
     * A value that has moved on.
     *
     * @param before what the older article says
     * @param now what the newer one says
     */
    public record Update(Amount before, Amount now) {

        /** For example {@code 12 people → 15 people}. */
        public String words() {
            return before.text() + " → " + now.text();
        }
    }
}
