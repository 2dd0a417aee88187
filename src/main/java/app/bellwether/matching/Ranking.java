package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The best items of a set of interests. Items stand in the order of their strength, so those of interests of one weight are ranked
 * already, and only the rows of different weights are merged. Used again and again; not for two threads.
 */
final class Ranking {

    final int[] places;
    final double[] scores;

    private final int words;
    private final double[] strengths;
    private final long[] muted;
    private final long[] hidden;
    private double[] weights = new double[4];
    private long[][] rows = new long[4][];
    private int[] heads = new int[4];
    private int classes;

    Ranking(ItemIndex index, int most) {
        this.places = new int[most];
        this.scores = new double[most];
        this.words = (index.size() + 63) / 64;
        this.strengths = new double[index.size()];
        Arrays.setAll(strengths, place -> index.item(place).strength());
        this.muted = new long[words];
        this.hidden = new long[words];
    }

    void clear() {
        classes = 0;
        Arrays.fill(muted, 0);
    }

    void add(Interest interest, Reach reach) {
        if (interest.muted()) {
            join(muted, reach.exact());
        } else {
            join(of(interest.weight()), reach.exact());
            if (reach.nears()) {
                join(of(interest.weight() * Fulfilment.NEAR), reach.near());
            }
        }
    }

    /** Fills places and scores, best first, and says how many there are. */
    int rank() {
        onlyTheHeaviest();
        int count = 0;
        while (count < places.length) {
            int best = best();
            if (best < 0) {
                break;
            }
            places[count] = heads[best];
            scores[count++] = score(best);
            heads[best] = next(rows[best], heads[best] + 1);
        }
        return count;
    }

    /** Places of items that are of one of the interests, and muted. Call it after {@link #rank}. */
    IntStream hidden() {
        return BitSet.valueOf(hidden).stream();
    }

    /** An item counts for the heaviest interest that it is of, and for none when it is muted. */
    private void onlyTheHeaviest() {
        for (int word = 0; word < words; word++) {
            long taken = muted[word];
            long wanted = 0;
            for (int one = 0; one < classes; one++) {
                wanted |= rows[one][word];
                rows[one][word] &= ~taken;
                taken |= rows[one][word];
            }
            hidden[word] = wanted & muted[word];
        }
        for (int one = 0; one < classes; one++) {
            heads[one] = next(rows[one], 0);
        }
    }

    private int best() {
        int best = -1;
        for (int one = 0; one < classes; one++) {
            if (heads[one] >= 0 && (best < 0 || isBefore(one, best))) {
                best = one;
            }
        }
        return best;
    }

    private boolean isBefore(int one, int other) {
        int byScore = Double.compare(score(one), score(other));
        return byScore > 0 || (byScore == 0 && heads[one] < heads[other]);
    }

    private double score(int one) {
        return Math.clamp(weights[one] * strengths[heads[one]], 0, Judged.MOST);
    }

    /** The row of that weight; heavier ones stand before. */
    private long[] of(double weight) {
        int at = 0;
        while (at < classes && weights[at] > weight) {
            at++;
        }
        if (at < classes && weights[at] == weight) {
            return rows[at];
        }
        return opened(at, weight);
    }

    private long[] opened(int at, double weight) {
        if (classes == weights.length) {
            weights = Arrays.copyOf(weights, classes * 2);
            rows = Arrays.copyOf(rows, classes * 2);
            heads = new int[classes * 2];
        }
        long[] row = rows[classes] == null ? new long[words] : rows[classes];
        Arrays.fill(row, 0);
        System.arraycopy(weights, at, weights, at + 1, classes - at);
        System.arraycopy(rows, at, rows, at + 1, classes - at);
        weights[at] = weight;
        rows[at] = row;
        classes++;
        return row;
    }

    private void join(long[] row, Row more) {
        for (int word = 0; word < words; word++) {
            row[word] |= more.word(word);
        }
    }

    /** The first place from there on, or -1. */
    private int next(long[] row, int from) {
        for (int word = from >>> 6; word < words; word++) {
            long rest = word == from >>> 6 ? row[word] & (-1L << from) : row[word];
            if (rest != 0) {
                return word * 64 + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }
}
