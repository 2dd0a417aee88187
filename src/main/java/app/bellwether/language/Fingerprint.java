package app.bellwether.language;

import java.util.Set;

/**
 * The hashes of a text's word shingles, for finding near-identical copies.
 *
 * @param shingles hashes of every run of some words
 */
public record Fingerprint(Set<Long> shingles) {

    /** The share of the smaller text's shingles that the other has too, from 0 to 1; 0 when either has none. */
    public double resemblance(Fingerprint other) {
        Set<Long> small = shingles.size() <= other.shingles.size() ? shingles : other.shingles;
        Set<Long> large = small == shingles ? other.shingles : shingles;
        if (small.isEmpty()) {
            return 0;
        }
        return (double) small.stream().filter(large::contains).count() / small.size();
    }
}
