package app.bellwether.judging;

import app.bellwether.language.ClosedWords;
import java.util.Map;

/** Says how a sentence reads by itself, by weights: its kind, whether it stands alone, what it is worth. Safe for threads. */
public final class SentenceJudge {

    /** The place of a sentence that stands in no order: what somebody said or commented. */
    public static final int NO_PLACE = -1;

    static final String LOADED = "LOADED";

    /** With fewer words of its own a sentence only says who said what it quotes, or is no sentence. */
    private static final int OWN_WORDS = 5;

    private final Weights weights;

    SentenceJudge(Weights weights) {
        this.weights = weights;
    }

    /** Whether it was made for texts of that language, ISO 639-1. */
    public static boolean reads(String language) {
        return ClosedWords.LANGUAGES.contains(language);
    }

    /** The judge that was learned from labels and comes with the application. */
    public static SentenceJudge learned() {
        return new SentenceJudge(Weights.read("sentences.txt"));
    }

    /**
     * Judges a sentence.
     *
     * @param place of the sentence in its text, from 0; {@link #NO_PLACE} where that says nothing
     */
    public SentenceVerdict of(Statement sentence, int place) {
        double[] values = SentenceFeatures.of(sentence, place);
        Map<SentenceKind, Double> kinds = weights.probabilities(SentenceKind.class, values);
        return new SentenceVerdict(
                Weights.likeliest(kinds),
                kinds,
                weights.probability("ALONE", values),
                Math.clamp(weights.sum("WORTH", values), 0, 1));
    }

    /**
     * How likely a sentence judges, mocks, cheers or sells in the words of whoever wrote it, and not of somebody whom it quotes, 0 to 1; 0 of
     * what is not in English, of which it is not known, and of what has fewer than five words of its own.
     */
    public double loaded(Statement sentence) {
        if (!sentence.language().equals("en")) {
            return 0;
        }
        Statement own = sentence.own();
        return isVoiced(own) ? weights.probability(LOADED, loadedValues(own)) : 0;
    }

    /** Whether a sentence says what ought to be, or speaks of whoever wrote it, and not in the words of somebody whom it quotes. */
    public boolean advises(Statement sentence) {
        return OwnWords.advise(sentence);
    }

    /** Whether so much is said in a writer's own words that they may be loaded. */
    static boolean isVoiced(Statement own) {
        return own.tokens().size() >= OWN_WORDS;
    }

    static double[] loadedValues(Statement own) {
        return SentenceFeatures.of(own, NO_PLACE);
    }
}
