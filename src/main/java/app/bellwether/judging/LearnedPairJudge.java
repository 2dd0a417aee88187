package app.bellwether.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Judges by weights. */
final class LearnedPairJudge implements PairJudge {

    /** Of a passage's sentences, so many that share most words are looked at in full. */
    private static final int LOOKED_AT = 8;

    private final Weights weights;
    private final Opposites opposites;

    LearnedPairJudge(Weights weights, Opposites opposites) {
        this.weights = weights;
        this.opposites = opposites;
    }

    @Override
    public PairVerdict of(Statement a, Statement b) {
        return new PairVerdict(weights.probabilities(Relation.class, PairFeatures.of(a, b, opposites)));
    }

    @Override
    public PassageVerdict of(Statement claim, JudgedPassage passage) {
        double borne = weights.probability("BORNE", PassageFeatures.of(claim, passage, this, opposites));
        List<Integer> nearest = passage.nearest(claim, LOOKED_AT);
        double[] near = nearest.stream()
                .map(passage.sentences()::get)
                .mapToDouble(sentence -> weights.sum("NEAR", PairFeatures.of(claim, sentence, opposites)))
                .toArray();
        List<Integer> deciding = IntStream.range(0, near.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -near[i]))
                .limit(PassageFeatures.WINDOW)
                .map(nearest::get)
                .toList();
        double contradicts = deciding.isEmpty()
                ? 0
                : of(claim, passage.sentences().get(deciding.getFirst())).p(Relation.CONTRADICTS);
        Map<Relation, Double> of = Map.of(
                Relation.SAME,
                0.0,
                Relation.BEARS_OUT,
                borne,
                Relation.CONTRADICTS,
                (1 - borne) * contradicts,
                Relation.NEITHER,
                (1 - borne) * (1 - contradicts));
        return new PassageVerdict(new PairVerdict(of), deciding);
    }
}
