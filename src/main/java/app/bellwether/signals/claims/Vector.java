package app.bellwether.signals.claims;

import app.bellwether.language.Linguist;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sentence's embedding, kept in a byte for each dimension: a quarter of the memory for an error of the cosine below .01. */
public final class Vector {

    private final byte[] values;
    private final double length;

    private Vector(byte[] values) {
        this.values = values;
        long sum = 0;
        for (byte value : values) {
            sum += (long) value * value;
        }
        this.length = Math.sqrt((double) sum);
    }

    /** Of an embedding, whatever its length. */
    public static Vector of(float[] embedding) {
        return new Vector(Linguist.inBytes(embedding));
    }

    /** Of what {@link #bytes} gave. */
    public static Vector of(byte[] bytes) {
        return new Vector(bytes.clone());
    }

    public byte[] bytes() {
        return values.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** From -1 to 1; 0 when either has no direction. */
    public double cosine(Vector other) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        double lengths = length * other.length;
        return lengths == 0 ? 0 : sum / lengths;
    }
}
