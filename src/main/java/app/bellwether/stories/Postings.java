package app.bellwether.stories;

import java.util.Arrays;

/** The articles that have a word, in order of arrival: of each the number, and below it the bits of the word's weight. */
final class Postings {

    static final Postings NONE = new Postings();

    private long[] of = new long[2];
    private int size;

    void add(int number, float weight) {
        if (size == of.length) {
            of = Arrays.copyOf(of, 2 * size);
        }
        of[size++] = (long) number << Integer.SIZE | Float.floatToIntBits(weight);
    }

    int size() {
        return size;
    }

    int number(int at) {
        return (int) (of[at] >> Integer.SIZE);
    }

    float weight(int at) {
        return Float.intBitsToFloat((int) of[at]);
    }
}
