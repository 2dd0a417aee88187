package app.bellwether.writing;

import app.bellwether.judging.Announcement;
import app.bellwether.judging.NoveltyJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** What a sentence says, to be compared with others. Safe for threads. */
public final class Meaning {

    private final NoveltyJudge novelty;
    private final Statement statement;
    private final Supplier<Boolean> plans;

    Meaning(NoveltyJudge novelty, SentenceJudge sentences, Statement statement) {
        this.novelty = novelty;
        this.statement = statement;
        this.plans = SingletonSupplier.of(
                () -> sentences.of(statement, SentenceJudge.NO_PLACE).kind() == SentenceKind.PLAN
                        || Announcement.isMadeBy(statement));
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

    /** Whether it {@linkplain NoveltyJudge#isTakenBack denies or takes back} something as none of those does. */
    public boolean takesBack(List<Meaning> those) {
        return NoveltyJudge.isTakenBack(statements(those), statement);
    }

    /** Whether those all tell what is to come or may, and it does not. */
    public boolean comesAboutAfter(List<Meaning> those) {
        return !plans.get() && those.stream().allMatch(one -> one.plans.get());
    }

    /** Whether it {@linkplain NoveltyJudge#isRevised says with another figure} what one of those does. */
    public boolean revises(List<Meaning> those) {
        return NoveltyJudge.isRevised(statements(those), statement);
    }

    private static List<Statement> statements(List<Meaning> those) {
        return those.stream().map(one -> one.statement).toList();
    }
}
