package app.bellwether.judging;

import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import java.util.ArrayList;
import java.util.List;

/** What the judge of pairs looks at when a claim is held against a passage: its nearest sentences, and all that it says. */
final class PassageFeatures {

    static final int WINDOW = 3;
    private static final double RARE = 8;

    private PassageFeatures() {}

    static double[] of(Statement claim, JudgedPassage passage, PairJudge pairs, Opposites opposites) {
        List<Integer> nearest = passage.nearest(claim, WINDOW);
        List<Statement> window = nearest.stream().map(passage.sentences()::get).toList();
        JudgedPassage near = new JudgedPassage(window);
        Values values = new Values();
        double cosine = 0;
        double supports = 0;
        double same = 0;
        double contradicts = 0;
        for (Statement sentence : window) {
            cosine = Math.max(cosine, Linguist.cosine(claim.vector(), sentence.vector()));
            PairVerdict verdict = pairs.of(claim, sentence);
            supports = Math.max(supports, verdict.supports());
            same = Math.max(same, verdict.p(Relation.SAME));
            contradicts = Math.max(contradicts, verdict.p(Relation.CONTRADICTS));
        }
        values.add(cosine);
        values.add(cosine >= .5);
        values.add(cosine >= .7);
        values.add(supports);
        values.add(same);
        values.add(contradicts);
        values.add(contradicts > supports);
        within(values, claim, near);
        within(values, claim, passage);
        first(values, claim, window, opposites);
        form(values, claim, window, near, opposites);
        values.add(Math.min(1, claim.tokens().size() / 40.0));
        return values.toArray();
    }

    /** How much of the claim stands anywhere in it. */
    private static void within(Values values, Statement claim, JudgedPassage passage) {
        Coverage coverage = Coverage.of(claim, passage::hasStem);
        values.add(coverage.share());
        for (double step : new double[] {.5, .7, .8, .9, 1}) {
            values.add(coverage.share() >= step);
        }
        values.add(coverage.rarest() / RARE);
        values.add(Math.min(1, coverage.missing() / 5.0));
        values.add(coverage.missing() == 1);
        List<String> order = claim.order();
        int pairs = 0;
        for (int i = 1; i < order.size(); i++) {
            pairs += passage.hasPair(order.get(i - 1), order.get(i)) ? 1 : 0;
        }
        double follows = order.size() < 2 ? 1 : (double) pairs / (order.size() - 1);
        values.add(follows);
        values.add(follows >= .5);
        values.add(follows >= .8);
        values.add(coverage.share() * (1 - follows));
        long names =
                claim.names().stream().filter(name -> !passage.hasWord(name)).count();
        values.add(names > 0);
        values.add(Math.min(1, names / 3.0));
        long numbers = claim.digits().stream()
                .filter(number -> !passage.hasDigits(number))
                .count();
        values.add(numbers > 0);
        values.add(Math.min(1, numbers / 2.0));
    }

    private static void first(Values values, Statement claim, List<Statement> window, Opposites opposites) {
        Statement first = window.isEmpty() ? claim : window.getFirst();
        values.add(PairFeatures.share(claim, first));
        values.add(PairFeatures.pairs(claim.order(), first.order()));
        values.add(opposites.turns(claim, first));
        int direction = PairFeatures.direction(claim) * PairFeatures.direction(first);
        values.add(direction < 0);
        values.add(isTurned(claim, first));
        boolean other = false;
        for (Quantity one : claim.quantities()) {
            boolean said = window.stream()
                    .flatMap(sentence -> sentence.quantities().stream())
                    .anyMatch(its -> its.value().compareTo(one.value()) == 0);
            other |= !said
                    && window.stream()
                            .flatMap(sentence -> sentence.quantities().stream())
                            .anyMatch(its -> its.unit().equals(one.unit()));
        }
        values.add(other);
    }

    /** Whether two names follow each other the other way round. */
    private static boolean isTurned(Statement claim, Statement sentence) {
        List<String> names = new ArrayList<>(claim.names());
        List<String> order =
                sentence.tokens().stream().map(token -> token.bare()).toList();
        for (int i = 1; i < names.size(); i++) {
            int one = order.indexOf(names.get(i - 1));
            int other = order.indexOf(names.get(i));
            if (one >= 0 && other >= 0 && other < one) {
                return true;
            }
        }
        return false;
    }

    private static void form(
            Values values, Statement claim, List<Statement> window, JudgedPassage near, Opposites opposites) {
        boolean denied = window.stream().anyMatch(Statement::denies);
        boolean denies = claim.denies();
        values.add(denies && !denied);
        values.add(!denies && denied);
        values.add(denies && denied);
        values.add(!denies
                && !window.isEmpty()
                && window.getFirst().denies()
                && PairFeatures.share(claim, window.getFirst()) > .6);
        values.add(window.stream()
                .anyMatch(sentence -> opposites.turns(claim, sentence)
                        && claim.stems().keySet().stream().anyMatch(stem -> !near.hasStem(stem))));
        boolean certain = claim.count(WordClass.MAY) == 0;
        boolean open = window.stream().anyMatch(sentence -> sentence.count(WordClass.MAY) > 0);
        values.add(certain && open);
        values.add(!certain && !open);
        values.add(claim.count(WordClass.COMING) > 0
                && window.stream().allMatch(sentence -> sentence.count(WordClass.COMING) == 0));
        values.add(claim.names().isEmpty());
        values.add(claim.digits().isEmpty());
    }
}
