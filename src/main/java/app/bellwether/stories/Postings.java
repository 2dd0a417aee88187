package app.bellwether.stories;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For each word, by its fingerprint, the articles that have it, in order of arrival. A table without links between its places:
 * a search looks up many words, and in a large table each link followed would wait for the memory once more.
 */
final class Postings {

    private static final int FIRST = 1 << 10;
    private static final int SCATTER = 32;
    private static final OfWord NONE = new OfWord(0);

    private @Nullable OfWord[] table = new OfWord[FIRST];
    private long[] prints = new long[FIRST];
    private int size;

    /** The word's articles; empty when it was never added. */
    OfWord of(long print) {
        OfWord found = table[place(print)];
        return found == null ? NONE : found;
    }

    void add(long print, int number, float weight) {
        int place = place(print);
        OfWord known = table[place];
        if (known == null) {
            known = new OfWord(2);
            prints[place] = print;
            table[place] = known;
            size++;
        }
        known.add(number, weight);
        if (2 * size > table.length) {
            grow();
        }
    }

    /** Where the word is, or would be put. */
    private int place(long print) {
        int mask = table.length - 1;
        int place = (int) (print ^ print >>> SCATTER) & mask;
        while (table[place] != null && prints[place] != print) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        @Nullable OfWord[] words = table;
        long[] known = prints;
        table = new OfWord[2 * words.length];
        prints = new long[2 * words.length];
        for (int i = 0; i < words.length; i++) {
            if (words[i] != null) {
                int place = place(known[i]);
                prints[place] = known[i];
                table[place] = Objects.requireNonNull(words[i]);
            }
        }
    }

    void clear() {
        table = new OfWord[FIRST];
        prints = new long[FIRST];
        size = 0;
    }

    /** The articles that have a word: of each the number, and below it the bits of the word's weight. */
    static final class OfWord {

        private long[] of;
        private int size;

        private OfWord(int room) {
            of = new long[room];
        }

        private void add(int number, float weight) {
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
}
