package app.bellwether.language;

import java.util.List;
import java.util.Optional;

/** Tells where a measure has come to from a value that is known: by the sum, in whatever words. */
public final class Levels {

    /** What is revised by a hundredth has not moved. */
    private static final double REVISED = .01;

    /** What is three times as much is another measure. */
    private static final double OTHER = 3;

    /** The sum of smaller numbers is right by chance: of six dead two may be children. */
    private static final double LEAST = 100;

    private Levels() {}

    /**
     * The value to which a measure moved from the one before, where a sentence says itself by how much ("27,000 more, 412,000"), and the sum is
     * right. Which way it moved is for who reads its words. None where two values would fit, and of numbers below a hundred.
     *
     * @param sentence the quantities of the sentence
     */
    public static Optional<Quantity> movedTo(Quantity before, List<Quantity> sentence) {
        List<Quantity> fitting = sentence.stream()
                .filter(level -> hasMoved(before, level)
                        && sentence.stream()
                                .anyMatch(other -> !other.equals(level) && isBorneOut(before, level, other)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean hasMoved(Quantity before, Quantity level) {
        double ratio = value(level) / Math.max(1e-9, value(before));
        return value(before) >= LEAST
                && isOfOneUnit(before, level)
                && ratio < OTHER
                && ratio > 1 / OTHER
                && Math.abs(ratio - 1) > REVISED;
    }

    /** Whether the other is by how much it moved; what is as much as the value before may be that. */
    private static boolean isBorneOut(Quantity before, Quantity level, Quantity other) {
        double moved = Math.abs(value(level) - value(before));
        double revised = REVISED * value(before);
        return isOfOneUnit(before, other)
                && Math.abs(value(other) - value(before)) > revised
                && Math.abs(value(other) - moved) <= revised;
    }

    /** What is counted is called by many names. */
    private static boolean isOfOneUnit(Quantity one, Quantity other) {
        return one.unit().equals(other.unit()) || (one.isCount() && other.isCount());
    }

    private static double value(Quantity quantity) {
        return quantity.value().doubleValue();
    }
}
