package app.bellwether.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fingerprints a text by the hashes of all runs of five of its words. */
public final class Shingles {

    private static final int LENGTH = 5;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Shingles() {}

    static Set<Long> of(String text) {
        List<WordAt> words = WordAt.of(text);
        long[] hashes = words.stream().mapToLong(word -> hash(word.lower())).toArray();
        Set<Long> shingles = new LinkedHashSet<>();
        for (int at = 0; at + LENGTH <= hashes.length; at++) {
            long mixed = OFFSET;
            for (int next = at; next < at + LENGTH; next++) {
                mixed = (mixed ^ hashes[next]) * PRIME;
                mixed ^= mixed >>> 29;
            }
            shingles.add(mixed);
        }
        return shingles;
    }

    /** FNV-1a over the word's UTF-16 units: the same on every machine and in every version. */
    public static long hash(String word) {
        long hash = OFFSET;
        for (int at = 0; at < word.length(); at++) {
            hash = (hash ^ word.charAt(at)) * PRIME;
        }
        return hash;
    }
}
