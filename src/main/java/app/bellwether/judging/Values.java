package app.bellwether.judging;

import java.util.stream.DoubleStream;

/** Values in a row. */
final class Values {

    private final DoubleStream.Builder values = DoubleStream.builder();

    void add(double value) {
        values.add(value);
    }

    void add(boolean holds) {
        add(holds ? 1 : 0);
    }

    double[] toArray() {
        return values.build().toArray();
    }
}
