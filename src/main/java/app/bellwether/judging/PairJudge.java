package app.bellwether.judging;

import app.bellwether.language.Linguist;

/** Says what a second text says of a first. Safe for threads once the texts' vectors are known. */
public interface PairJudge {

    /** The judge that was learned from labels and comes with the application. */
    static PairJudge learned(Linguist linguist) {
        return new LearnedPairJudge(Weights.read("pairs.txt"), new Opposites(linguist));
    }

    /** Judges what b says of a. */
    PairVerdict of(Statement a, Statement b);

    /** Judges what a passage says of a claim of one sentence. */
    PassageVerdict of(Statement claim, JudgedPassage passage);
}
