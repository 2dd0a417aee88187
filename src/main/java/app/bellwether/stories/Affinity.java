package app.bellwether.stories;

/**
 * How likely two articles, or an article and a story, are to report one event. The weights were searched for on the score of
 * the stories that come out, not on pairs.
 */
final class Affinity {

    static final double ENOUGH = 7.97;

    private static final double LEAD = 11.88;
    private static final double HEADLINE = 1.24;
    private static final double MEANING = 12.48;
    private static final double ROOT_DAYS = 3.70;
    private static final double LATER_DAYS = 1.48;
    private static final double LATEST = 6;
    private static final double NEAREST = .416;
    private static final double MEAN = .584;
    private static final double SIZE = .648;

    private Affinity() {}

    static double ofTwo(Sight one, Sight other) {
        return LEAD * one.lead().dot(other.lead())
                + HEADLINE * one.headline().dot(other.headline())
                + MEANING * cosine(one.vector(), other.vector())
                - distance(one.daysTo(other));
    }

    /** What the days between two articles take away. */
    static double distance(double days) {
        return ROOT_DAYS * Math.sqrt(days) + LATER_DAYS * Math.min(LATEST, Math.max(0, days - 1));
    }

    /** The mean over a story's members, from their sums. */
    static double mean(double lead, double headline, double meaning, double distance) {
        return LEAD * lead + HEADLINE * headline + MEANING * meaning - distance;
    }

    /** A large story is a likely one. */
    static double ofStory(double nearest, double mean, int size) {
        return NEAREST * nearest + MEAN * mean + SIZE * Math.log(size);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
