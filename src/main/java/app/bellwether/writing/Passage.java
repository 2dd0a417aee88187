package app.bellwether.writing;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;

/**
 * One sentence or short run of sentences that a reader sees (R3).
 *
 * @param kind how it is vouched for; each kind looks different
 * @param text plain text
 * @param citations what it rests on; empty only for {@link Kind#FIXED}
 */
public record Passage(Kind kind, String text, List<Citation> citations) {

    /** How a passage is vouched for. */
    public enum Kind {
        /** The words of a source that reports them as fact. */
        REPORTED,
        /** In other words: everything checkable in it occurs in what it cites, or is the day of which that is. */
        @JsonAlias("INFERRED") // as it was called in briefs that are sealed
        WORDED,
        /** What a model concludes from what it cites; adds no number, name or date. */
        INFERENCE,
        /** What a model suggests to do about what it cites; adds none either. */
        SUGGESTION,
        /** The words of somebody who gives an opinion or advice. */
        OPINION,
        /** Bellwether's own fixed words with computed counts. */
        FIXED
    }

    public Passage {
        citations = List.copyOf(citations);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a passage needs words");
        }
        if (citations.isEmpty() && kind != Kind.FIXED) {
            throw new IllegalArgumentException("a passage of kind " + kind + " needs a citation: " + text);
        }
    }

    /** Fixed words. */
    public static Passage fixed(String text) {
        return new Passage(Kind.FIXED, text, List.of());
    }

    /** What it rests on first; fixed words rest on nothing. */
    public Citation cited() {
        return citations.getFirst();
    }

    /** A quote as a passage of its own. */
    public static Passage reported(Citation citation) {
        return new Passage(Kind.REPORTED, citation.quote(), List.of(citation));
    }
}
