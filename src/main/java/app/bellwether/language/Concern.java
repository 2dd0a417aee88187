package app.bellwether.language;

import java.util.List;

/**
 * How far a text concerns somebody who has an interest.
 *
 * @param score 0 to 1, for putting texts in order
 * @param met whether the text is of the interest: about what was asked for, saying its words, or near enough in meaning
 * @param because the words of the text or the title that made it so, in order; not empty when it is met
 */
public record Concern(double score, boolean met, List<Because> because) {

    /**
     * Words that made a text concern an interest.
     *
     * @param text the words
     * @param start first UTF-16 unit
     * @param end after the last
     * @param inTitle whether they stand in the title and not in the text
     */
    public record Because(String text, int start, int end, boolean inTitle) {}

    public Concern {
        because = List.copyOf(because);
    }
}
