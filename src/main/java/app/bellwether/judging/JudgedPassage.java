package app.bellwether.judging;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The sentences that a claim is held against, read once for many claims. Not safe for threads. */
public final class JudgedPassage {

    private final List<Statement> sentences;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> digits = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    public JudgedPassage(List<Statement> sentences) {
        this.sentences = List.copyOf(sentences);
        for (Statement sentence : sentences) {
            stems.addAll(sentence.stems().keySet());
            sentence.tokens().forEach(token -> words.add(token.bare()));
            digits.addAll(sentence.digits());
            for (int i = 1; i < sentence.order().size(); i++) {
                pairs.add(sentence.order().get(i - 1) + " " + sentence.order().get(i));
            }
        }
    }

    List<Statement> sentences() {
        return sentences;
    }

    /** The numbers of the sentences that have most of what a claim's words tell, most first. */
    List<Integer> nearest(Statement claim, int most) {
        double[] near = new double[sentences.size()];
        for (int i = 0; i < near.length; i++) {
            Statement sentence = sentences.get(i);
            near[i] = PairFeatures.share(claim, sentence)
                    + PairFeatures.pairs(claim.order(), sentence.order())
                    + .1 * PairFeatures.share(sentence, claim);
        }
        return IntStream.range(0, near.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -near[i]))
                .limit(most)
                .toList();
    }

    boolean hasStem(String stem) {
        return stems.contains(stem);
    }

    boolean hasWord(String word) {
        return words.contains(word);
    }

    boolean hasDigits(String number) {
        return digits.contains(number);
    }

    boolean hasPair(String one, String other) {
        return pairs.contains(one + " " + other);
    }
}
