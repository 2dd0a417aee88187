package app.bellwether.judging;

/**
 * Says whether a headline or an opening sentence tells its story to whoever reads nothing else: an editor would print it as the one line of
 * it. Safe for threads.
 */
public final class LineJudge {

    static final String LINE = "LINE";

    /** It differs little from line to line, and tells much. */
    private static final double NEAR = 8;

    /** The nearness of what else is told of a story of which nothing else is known. */
    public static final double UNKNOWN = -1;

    /** The place of a headline. */
    public static final int HEADLINE = -2;

    private final Weights weights;
    private final SentenceJudge sentences;

    LineJudge(Weights weights, SentenceJudge sentences) {
        this.weights = weights;
        this.sentences = sentences;
    }

    /** The judge that was learned from labels and comes with the application. */
    public static LineJudge learned() {
        return new LineJudge(Weights.read("lines.txt"), SentenceJudge.learned());
    }

    /**
     * What speaks for a line by its own words, in log-odds.
     *
     * @param place of the sentence in its article, from 0, or {@link #HEADLINE}
     */
    public double byItself(Statement line, int place) {
        return weights.sum(LINE, values(sentences, line, place, UNKNOWN));
    }

    /**
     * How likely an editor would print it, 0 to 1.
     *
     * @param byItself what speaks for it {@linkplain #byItself by its own words}
     * @param nearness how near in sense the openings of its story's other articles are to it on average, 0 to 1; {@link #UNKNOWN} where
     *     there are none
     */
    public double of(double byItself, double nearness) {
        return 1
                / (1
                        + Math.exp(-byItself
                                - (nearness < 0
                                        ? 0
                                        : weights.last(LINE, 2) + NEAR * nearness * weights.last(LINE, 1))));
    }

    static double[] values(SentenceJudge sentences, Statement line, int place, double nearness) {
        Values values = new Values();
        SentenceFeatures.words(values, line);
        SentenceFeatures.judged(values, sentences, line, Math.max(0, place));
        values.add(place == HEADLINE);
        values.add(place > 0);
        values.add(nearness >= 0);
        values.add(Math.max(0, nearness) * NEAR);
        return values.toArray();
    }
}
