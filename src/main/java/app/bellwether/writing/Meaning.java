package app.bellwether.writing;

import app.bellwether.judging.NoveltyJudge;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import java.util.List;

/** What a sentence says, to be compared with others. Safe for threads. */
public final class Meaning {

    private final NoveltyJudge novelty;
    private final Statement statement;

    Meaning(NoveltyJudge novelty, Statement statement) {
        this.novelty = novelty;
        this.statement = statement;
    }

    /** How near both are in sense: the cosine of their embeddings, from -1 to 1. */
    public double nearness(Meaning other) {
        return Linguist.cosine(statement.vector(), other.statement.vector());
    }

    /** How {@linkplain NoveltyJudge#told likely} whoever was told those was told it. */
    public double told(List<Meaning> those) {
        return novelty.told(statements(those), statement);
    }

    /** Whether it {@linkplain NoveltyJudge#turns turns} what those tell. */
    public boolean turns(List<Meaning> those) {
        return NoveltyJudge.turns(statements(those), statement);
    }

    /** Whether it is {@linkplain NoveltyJudge#isApart apart} from those. */
    public boolean isApartFrom(List<Meaning> those) {
        return NoveltyJudge.isApart(statements(those), statement);
    }

    /** Whether it {@linkplain NoveltyJudge#isDenied denies} something as none of those does. */
    public boolean denies(List<Meaning> those) {
        return NoveltyJudge.isDenied(statements(those), statement);
    }

    /** Whether it {@linkplain NoveltyJudge#isRevised says with another figure} what one of those does. */
    public boolean revises(List<Meaning> those) {
        return NoveltyJudge.isRevised(statements(those), statement);
    }

    /** Which way a measure {@linkplain Statement#direction goes} in it: 1 up, -1 down, 0 neither. */
    public int direction() {
        return statement.direction();
    }

    /** Whether it names nobody and nothing that none of those names. */
    public boolean namesNobodyElse(List<Meaning> those) {
        return NoveltyJudge.namesNobodyElse(statements(those), statement);
    }

    private static List<Statement> statements(List<Meaning> those) {
        return those.stream().map(one -> one.statement).toList();
    }
}
