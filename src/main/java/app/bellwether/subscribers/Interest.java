package app.bellwether.subscribers;

import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Understanding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a subscriber wants to read of, or never.
 *
 * @param typed the subscriber's words
 * @param said those words as understood, in the taxonomy's words, which are English
 * @param keys what must all hold for an item to be of this interest, or one of them, see {@link #ways}; at least one
 * @param without what an item of this interest must not be: none of these, of each of which all must hold
 * @param muted true when items of this interest are never shown
 * @param weight above 0; 1 by default
 * @param until the first date, the subscriber's own, on which it counts no more; null when it always counts
 */
public record Interest(
        String typed,
        String said,
        List<Key> keys,
        List<List<Key>> without,
        boolean muted,
        double weight,
        @Nullable LocalDate until) {

    public Interest {
        keys = List.copyOf(keys);
        without = without.stream().map(List::copyOf).toList();
    }

    /** An interest that always counts and leaves nothing out. */
    public Interest(String typed, String said, List<Key> keys, boolean muted, double weight) {
        this(typed, said, keys, List.of(), muted, weight, null);
    }

    /** An interest as it was understood, of weight 1, that always counts. */
    public static Interest of(Understanding understood, boolean muted) {
        return new Interest(
                understood.typed(), understood.said(), understood.keys(), understood.without(), muted, 1, null);
    }

    /** What an item may be to be of it: it is enough that all keys of one of these hold. */
    public List<List<Key>> ways() {
        return Understanding.ways(typed, keys);
    }

    /** The words of it that mean no topic, place or name, and are looked for as they are; none when all of it was understood. */
    public List<String> unknown() {
        return Understanding.unknown(keys, without);
    }

    /** As understood, in a language, ISO 639-1; what is in no vocabulary stays as it was typed. */
    public String said(String language) {
        return Taxonomy.standard().said(keys, without, language).orElse(said);
    }

    /** Whether it counts on that date. */
    public boolean counts(LocalDate date) {
        return until == null || date.isBefore(until);
    }

    /** The same, until that date; null for always. */
    public Interest until(@Nullable LocalDate date) {
        return new Interest(typed, said, keys, without, muted, weight, date);
    }

    /** What was understood of the same words now, with the weight and the date of this one. */
    public Interest as(Interest understood) {
        return understood.weighing(weight).until(until);
    }

    /**
     * The same with another weight.
     *
     * @throws IllegalArgumentException when it is not above 0 and at most 10
     */
    public Interest weighing(double other) {
        if (!(other > 0 && other <= 10)) {
            throw new IllegalArgumentException("a weight is above 0 and at most 10, not " + other);
        }
        return new Interest(typed, said, keys, without, muted, other, until);
    }
}
