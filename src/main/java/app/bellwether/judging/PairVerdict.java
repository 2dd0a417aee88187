package app.bellwether.judging;

import java.util.Map;

/**
 * What a second text says of a first.
 *
 * @param of how likely each relation is, 0 to 1, together 1
 */
public record PairVerdict(Map<Relation, Double> of) {

    public PairVerdict {
        of = Map.copyOf(of);
    }

    /** The likeliest; of equals, the first in their order. */
    public Relation relation() {
        return Weights.likeliest(of);
    }

    /** How likely that relation is, 0 to 1. */
    public double p(Relation relation) {
        return of.getOrDefault(relation, 0.0);
    }

    /** How likely the first holds if the second does: both say the same, or the second says it and more. */
    public double supports() {
        return p(Relation.SAME) + p(Relation.BEARS_OUT);
    }
}
