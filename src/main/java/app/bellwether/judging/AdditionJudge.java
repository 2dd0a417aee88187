package app.bellwether.judging;

import app.bellwether.language.Linguist;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says whether a sentence can be printed directly behind what is told of a story: it tells something more, and is understood there. Safe for
 * threads once the texts' vectors are known.
 */
public final class AdditionJudge {

    static final String ADDS = "ADDS";

    private static final int SOON = 2;
    private static final int LATE = 5;

    private final Weights weights;
    private final SentenceJudge sentences;
    private final PairJudge pairs;

    AdditionJudge(Weights weights, SentenceJudge sentences, PairJudge pairs) {
        this.weights = weights;
        this.sentences = sentences;
        this.pairs = pairs;
    }

    /** The judge that was learned from labels and comes with the application. */
    public static AdditionJudge learned(Linguist linguist) {
        return new AdditionJudge(Weights.read("additions.txt"), SentenceJudge.learned(), PairJudge.learned(linguist));
    }

    /**
     * How likely an editor would print it, 0 to 1.
     *
     * @param headline what is told under, the same as the sentence where there is none
     * @param told the sentence that it would follow
     * @param place of the addition in its article, from 0
     * @param own whether both are of one article
     */
    public double of(Statement headline, Statement told, Statement addition, int place, boolean own) {
        return weights.probability(ADDS, values(sentences, pairs, headline, told, addition, place, own));
    }

    static double[] values(
            SentenceJudge sentences,
            PairJudge pairs,
            Statement headline,
            Statement told,
            Statement addition,
            int place,
            boolean own) {
        Values values = new Values();
        SentenceFeatures.words(values, addition);
        SentenceFeatures.judged(values, sentences, addition, place);
        for (Statement known : List.of(told, headline)) {
            PairVerdict verdict = pairs.of(known, addition);
            for (Relation relation : Relation.values()) {
                values.add(verdict.p(relation) * SentenceFeatures.VERDICT);
            }
            values.add(Linguist.cosine(known.vector(), addition.vector()) * SentenceFeatures.VERDICT);
        }
        news(values, headline, told, addition);
        values.add(own);
        values.add(place == 0);
        values.add(0 < place && place <= SOON);
        values.add(place > LATE);
        // others begin with what is told already, and the own article goes on with what is not
        values.add(!own && place == 0);
        values.add(!own && place <= SOON);
        values.add(own && place <= SOON);
        values.add(!own && place > LATE);
        return values.toArray();
    }

    /** How much of it stands in what is told, and how much is new. */
    private static void news(Values values, Statement headline, Statement told, Statement addition) {
        Set<String> stems = new HashSet<>(headline.stems().keySet());
        stems.addAll(told.stems().keySet());
        Coverage coverage = Coverage.of(addition, stems::contains);
        values.add(coverage.share() * SentenceFeatures.VERDICT);
        values.add(Math.min(1, coverage.missing() / 12.0));
        values.add(PairFeatures.share(told, addition) * SentenceFeatures.VERDICT);
        Set<String> names = new HashSet<>(headline.names());
        names.addAll(told.names());
        long unknown =
                addition.names().stream().filter(name -> !names.contains(name)).count();
        values.add(Math.min(1, unknown / 4.0));
        values.add(Math.min(1, (addition.names().size() - unknown) / 4.0));
        values.add(addition.digits().stream()
                .anyMatch(number ->
                        !headline.digits().contains(number) && !told.digits().contains(number)));
    }
}
