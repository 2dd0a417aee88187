package app.bellwether.judging;

import app.bellwether.language.ClosedWords.WordClass;
import java.util.List;

/** Which way things go, by the closed words for up and down of a language. */
public final class Directions {

    private Directions() {}

    /** Whether a claim has something go one way, and what it rests on has nothing go that way, but something the other. */
    public static boolean isTurned(Statement claim, List<Statement> evidence) {
        return isTurned(claim, evidence, WordClass.UP, WordClass.DOWN)
                || isTurned(claim, evidence, WordClass.DOWN, WordClass.UP);
    }

    private static boolean isTurned(Statement claim, List<Statement> evidence, WordClass one, WordClass other) {
        return claim.count(one) > 0
                && evidence.stream().noneMatch(said -> said.count(one) > 0)
                && evidence.stream().anyMatch(said -> said.count(other) > 0);
    }
}
