package app.bellwether.judging;

/** Says how a sentence reads by itself: its kind, whether it stands alone, what it is worth. Safe for threads. */
public interface SentenceJudge {

    /** The place of a sentence that stands in no order: what somebody said or commented. */
    int NO_PLACE = -1;

    /** Whether it was made for texts of that language, ISO 639-1. */
    static boolean reads(String language) {
        return ClosedWords.LANGUAGES.contains(language);
    }

    /** The judge that was learned from labels and comes with the application. */
    static SentenceJudge learned() {
        return new LearnedSentenceJudge(Weights.read("sentences.txt"));
    }

    /**
     * Judges a sentence.
     *
     * @param place of the sentence in its text, from 0; {@link #NO_PLACE} where that says nothing
     */
    SentenceVerdict of(Statement sentence, int place);
}
