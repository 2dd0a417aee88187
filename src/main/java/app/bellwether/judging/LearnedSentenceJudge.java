package app.bellwether.judging;

import java.util.Map;

/** Judges by weights. */
final class LearnedSentenceJudge implements SentenceJudge {

    private final Weights weights;

    LearnedSentenceJudge(Weights weights) {
        this.weights = weights;
    }

    @Override
    public SentenceVerdict of(Statement sentence, int place) {
        double[] values = SentenceFeatures.of(sentence, place);
        Map<SentenceKind, Double> kinds = weights.probabilities(SentenceKind.class, values);
        return new SentenceVerdict(
                Weights.likeliest(kinds),
                kinds,
                weights.probability("ALONE", values),
                Math.clamp(weights.sum("WORTH", values), 0, 1));
    }
}
