package app.bellwether.writing;

import java.util.List;

/**
 * A sentence as a model proposes it. Nobody may see it before it has passed the gate.
 *
 * @param part of the draft that it belongs to
 * @param form what it is to look like
 * @param standing as what it is said
 * @param text its words
 * @param spans the ids of the spans that it names
 * @param most how many UTF-16 units it may have
 */
public record DraftedSentence(String part, Form form, Standing standing, String text, List<String> spans, int most) {

    public DraftedSentence {
        spans = List.copyOf(spans);
    }

    /** What a sentence is to look like. */
    public enum Form {
        SENTENCE,
        /** A headline, without a full stop. */
        TITLE,
        /** What each of several spans says by itself, once for each of them. */
        CLAIM,
        QUESTION
    }

    /** As what a sentence is said (R3). */
    public enum Standing {
        /** What the spans say, in other words. */
        WORDED,
        /** What follows from them; adds no number, name or date. */
        INFERENCE,
        /** What might be done about it; adds none either. */
        SUGGESTION
    }
}
