package app.bellwether.matching;

import java.util.Arrays;

/** Which places of a list are meant: plain words of 64 bits, so that sets are joined without looking at their members. */
final class Row {

    private long[] words;

    Row() {
        this(new long[4]);
    }

    private Row(long[] words) {
        this.words = words;
    }

    boolean has(int place) {
        return ((word(place >>> 6) >>> place) & 1) != 0;
    }

    void add(int place) {
        reach(place);
        words[place >>> 6] |= 1L << place;
    }

    /** All places from there on move up by one, and the new one is meant or not. */
    void insert(int place, boolean meant) {
        int at = place >>> 6;
        if (at < words.length) {
            if (words[words.length - 1] < 0) {
                words = Arrays.copyOf(words, words.length * 2);
            }
            for (int word = words.length - 1; word > at; word--) {
                words[word] = (words[word] << 1) | (words[word - 1] >>> 63);
            }
            long below = (1L << place) - 1;
            words[at] = (words[at] & below) | ((words[at] & ~below) << 1);
        }
        if (meant) {
            add(place);
        }
    }

    /** The 64 places from 64 times that on. */
    private long word(int at) {
        return at < words.length ? words[at] : 0;
    }

    Row and(Row other) {
        long[] both = new long[Math.min(words.length, other.words.length)];
        Arrays.setAll(both, at -> words[at] & other.words[at]);
        return new Row(both);
    }

    Row or(Row other) {
        long[] either = new long[Math.max(words.length, other.words.length)];
        Arrays.setAll(either, at -> word(at) | other.word(at));
        return new Row(either);
    }

    Row without(Row other) {
        long[] left = words.clone();
        Arrays.setAll(left, at -> words[at] & ~other.word(at));
        return new Row(left);
    }

    private void reach(int place) {
        if (place >>> 6 >= words.length) {
            words = Arrays.copyOf(words, Math.max(words.length * 2, (place >>> 6) + 1));
        }
    }
}
