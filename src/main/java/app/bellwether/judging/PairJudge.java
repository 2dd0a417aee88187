package app.bellwether.judging;

import app.bellwether.language.Linguist;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says what a second text says of a first, by weights. Safe for threads once the texts' vectors are known. */
public final class PairJudge {

    /** Of a passage's sentences, so many that share most words are looked at in full. */
    private static final int LOOKED_AT = 8;

    private final Weights weights;
    private final Opposites opposites;

    PairJudge(Weights weights, Opposites opposites) {
        this.weights = weights;
        this.opposites = opposites;
    }

    /** The judge that was learned from labels and comes with the application. */
    public static PairJudge learned(Linguist linguist) {
        return new PairJudge(Weights.read("pairs.txt"), new Opposites(linguist));
    }

    /** Judges what b says of a. */
    public PairVerdict of(Statement a, Statement b) {
        return new PairVerdict(weights.probabilities(Relation.class, PairFeatures.of(a, b, opposites)));
    }

    /** Judges what a passage says of a claim of one sentence. */
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
