package app.bellwether.stories;

import app.bellwether.language.Actor;
import app.bellwether.language.Quantity;
import app.bellwether.sources.ArticleId;
import java.util.List;
import java.util.Optional;

/**
 * What the articles of a story tell, by the places where they say so.
 *
 * @param central the sentence of the central article that agrees best with what the others say; empty when none can be quoted
 * @param quantities what most voices give first
 * @param actors whom most voices name first
 * @param updates where a later article gives another value for the same thing, by the time of the later one
 */
public record Telling(Optional<Span> central, List<Amount> quantities, List<Told> actors, List<Update> updates) {

    public Telling {
        quantities = List.copyOf(quantities);
        actors = List.copyOf(actors);
        updates = List.copyOf(updates);
    }

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
     * Somebody or something of which the story tells.
     *
     * @param actor as the first article names it
     * @param voices in how many texts
     */
    public record Told(Actor actor, int voices) {}

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
