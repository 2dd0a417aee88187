package app.bellwether.writing;

import app.bellwether.judging.PairJudge;
import app.bellwether.judging.Relation;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;

/** What a sentence says, to be compared with others. Safe for threads. */
public final class Meaning {

    /** Farther apart, no two sentences of news say the same. */
    private static final double FAR = .35;

    /** Below that, two sentences more likely tell one thing than two; see {@code docs/quality.md}. */
    private static final double OF_TWO_THINGS = .5;

    /** From here on a sentence is borne out by another; see {@code docs/quality.md}. */
    private static final double BORNE_OUT = .35;

    private final PairJudge judge;
    private final Statement statement;

    Meaning(PairJudge judge, Statement statement) {
        this.judge = judge;
        this.statement = statement;
    }

    /** How near both are in sense: the cosine of their embeddings, from -1 to 1. */
    public double nearness(Meaning other) {
        return Linguist.cosine(statement.vector(), other.statement.vector());
    }

    /** Whether both tell one thing, be it with other figures: one bears the other out, or they contradict each other. */
    public boolean isOfOneThingWith(Meaning other) {
        return nearness(other) >= FAR && judge.of(statement, other.statement).p(Relation.NEITHER) < OF_TWO_THINGS;
    }

    /** Whether whoever knows the other knows this. */
    public boolean isBorneOutBy(Meaning other) {
        return nearness(other) >= FAR && judge.of(statement, other.statement).supports() >= BORNE_OUT;
    }
}
