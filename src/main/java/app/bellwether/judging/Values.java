package app.bellwether.judging;

import java.util.Arrays;

/** Values in a row. */
final class Values {

    private double[] values = new double[512];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void add(boolean holds) {
        add(holds ? 1 : 0);
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
