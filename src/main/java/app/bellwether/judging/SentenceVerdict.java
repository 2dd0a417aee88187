package app.bellwether.judging;

import java.util.Map;

/**
 * How a sentence reads by itself.
 *
 * @param kind the likeliest kind
 * @param kinds how likely each is, 0 to 1, together 1
 * @param alone how likely a reader understands it without anything before it, 0 to 1
 * @param worth what whoever follows its subject gets from it, 0 (nothing) to 1 (the point of the story)
 */
public record SentenceVerdict(SentenceKind kind, Map<SentenceKind, Double> kinds, double alone, double worth) {

    public SentenceVerdict {
        kinds = Map.copyOf(kinds);
    }
}
