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

    /**
     * A sentence that a remark may begin or end with, looked at once for all of them.
     *
     * @param values what the judge looks at in it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Edge(double[] values) {}

    /** Where one would come in, or leave. */
    public Edge edge(Statement sentence) {
        SentenceVerdict verdict = sentences.of(sentence, SentenceJudge.NO_PLACE);
        Values values = new Values();
        SentenceFeatures.words(values, sentence);
        values.add(verdict.alone());
        values.add(verdict.worth());
        values.add(verdict.kinds().getOrDefault(SentenceKind.TALK, 0.0));
        return new Edge(values.toArray());
    }

    /**
     * How good it is for that, 0 to 1: about as likely, and a little more where the judge of sentences, who has read of everything, agrees.
     *
     * @param length in sentences
     */
    public double of(Statement remark, Edge first, Edge last, int length) {
        SentenceVerdict verdict = sentences.of(remark, SentenceJudge.NO_PLACE);
        double heard = weights.probability(HEARD, values(remark, first, last, length));
        return Math.min(1, heard + OF_SENTENCES * verdict.alone() * verdict.worth());
    }

    static double[] values(Statement remark, Edge first, Edge last, int sentences) {
        Values values = new Values();
        for (double[] looked :
                new double[][] {SentenceFeatures.of(remark, SentenceJudge.NO_PLACE), first.values(), last.values()}) {
            for (double value : looked) {
                values.add(value);
            }
        }
        values.add(sentences == 1);
        values.add(sentences == 2);
        return values.toArray();
    }
}
