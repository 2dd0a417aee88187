package app.bellwether.judging;

/**
 * Says whether what somebody said in a conversation, of one to a few sentences, tells something to whoever did not hear the rest: it stands
 * alone, and is worth hearing. Safe for threads.
 */
public final class RemarkJudge {

    static final String HEARD = "HEARD";

    /** The conversations that were labelled are of few subjects. */
    private static final double OF_SENTENCES = .5;

    private final Weights weights;
    private final SentenceJudge sentences;

    RemarkJudge(Weights weights, SentenceJudge sentences) {
        this.weights = weights;
        this.sentences = sentences;
    }

    /** The judge that was learned from labels and comes with the application. */
    public static RemarkJudge learned() {
        return new RemarkJudge(Weights.read("remarks.txt"), SentenceJudge.learned());
    }

    /** How good it is for that, 0 to 1: about as likely, and a little more where the judge of sentences, who has read of everything, agrees. */
    public double of(Statement remark) {
        SentenceVerdict verdict = sentences.of(remark, SentenceJudge.NO_PLACE);
        double heard = weights.probability(HEARD, values(remark, verdict));
        return Math.min(1, heard + OF_SENTENCES * verdict.alone() * verdict.worth());
    }

    /** What the judge looks at: what the judge of sentences looks at, and what that one says. */
    static double[] values(Statement remark, SentenceVerdict verdict) {
        Values values = new Values();
        for (double value : SentenceFeatures.of(remark, SentenceJudge.NO_PLACE)) {
            values.add(value);
        }
        values.add(verdict.alone());
        values.add(verdict.worth());
        values.add(verdict.kinds().getOrDefault(SentenceKind.TALK, 0.0));
        return values.toArray();
    }
}
