package app.bellwether.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lets texts that tell of the same thing speak for each other: what concerns a reader in one report of an event concerns them in
 * the next, whatever its words.
 */
public final class Neighbours {

    private static final double NEAR = .6;
    private static final int MOST = 3;
    private static final double SHARE = .5;

    /** Articles of one event stand near each other, and the cost must not grow with the square of their number. */
    private static final int REACH = 1_000;

    private final List<List<Neighbour>> neighbours = new ArrayList<>();

    private record Neighbour(int at, double likeness) {}

    /** @param vectors embeddings of length 1, in the texts' order */
    public Neighbours(List<float[]> vectors) {
        for (int at = 0; at < vectors.size(); at++) {
            neighbours.add(of(vectors, at));
        }
    }

    private static List<Neighbour> of(List<float[]> vectors, int at) {
        List<Neighbour> near = new ArrayList<>();
        for (int other = Math.max(0, at - REACH); other < Math.min(vectors.size(), at + REACH); other++) {
            double likeness = other == at ? 0 : Linguist.cosine(vectors.get(at), vectors.get(other));
            if (likeness >= NEAR) {
                near.add(new Neighbour(other, likeness));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Neighbour::likeness)
                        .reversed()
                        .thenComparingInt(Neighbour::at))
                .limit(MOST)
                .toList();
    }

    /** Each text's score and that of its neighbours, half and half; its own where it has none. */
    public double[] smoothed(double[] scores) {
        double[] smoothed = scores.clone();
        for (int at = 0; at < scores.length; at++) {
            double weights = 0;
            double sum = 0;
            for (Neighbour neighbour : neighbours.get(at)) {
                weights += neighbour.likeness();
                sum += neighbour.likeness() * scores[neighbour.at()];
            }
            smoothed[at] = weights == 0 ? scores[at] : (1 - SHARE) * scores[at] + SHARE * sum / weights;
        }
        return smoothed;
    }
}
