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
        boolean smaller = shingles.size() <= other.shingles.size();
        Set<Long> few = smaller ? shingles : other.shingles;
        Set<Long> many = smaller ? other.shingles : shingles;
        return few.isEmpty() ? 0 : (double) few.stream().filter(many::contains).count() / few.size();
    }
}
