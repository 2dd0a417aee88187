package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An article as the newsroom remembers it: what it is compared by, without its text.
 *
 * @param origin the agency whose text it is, empty when it names none
 * @param lead its title, counted twice, and the beginning of its text
 * @param headline its title
 * @param vector the embedding of title and beginning
 * @param weekdays a bit for each day of the week that its beginning names
 * @param years a bit for each year that its beginning names
 * @param shingles of its fingerprint, in order: all of them where they are few, else a fixed sample
 * @param keys what it is about
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
@Table(schema = "stories", name = "sight")
record Sight(
        @Id ArticleId article,
        @ReadOnlyProperty int revision,
        @ReadOnlyProperty String publisher,
        @ReadOnlyProperty String origin,
        @ReadOnlyProperty Instant published,
        String language,
        String title,
        @Embedded.Empty(prefix = "lead_") TermVector lead,
        @Embedded.Empty(prefix = "headline_") TermVector headline,
        float[] vector,
        int weekdays,
        long years,
        long[] shingles,
        Set<Key> keys) {

    private static final double SECONDS_A_DAY = 86_400;
    private static final long SAMPLE = 3;

    /** The time between the two publications, in days. */
    double daysTo(Sight other) {
        return Math.abs(published.getEpochSecond() - other.published.getEpochSecond()) / SECONDS_A_DAY;
    }

    /** Whether a shingle is among the one in four that are kept of every text. */
    static boolean isSampled(long shingle) {
        return (shingle & SAMPLE) == 0;
    }

    /** The share of the smaller fingerprint that the other has too; where one is a sample, of what a sample of the other would be. */
    double resemblance(Sight other) {
        boolean all = isWhole(shingles) && isWhole(other.shingles);
        long[] mine = all ? shingles : sample(shingles);
        long[] its = all ? other.shingles : sample(other.shingles);
        int smaller = Math.min(mine.length, its.length);
        long common = LongStream.of(mine)
                .filter(shingle -> Arrays.binarySearch(its, shingle) >= 0)
                .count();
        return smaller == 0 ? 0 : (double) common / smaller;
    }

    private static long[] sample(long[] shingles) {
        return LongStream.of(shingles).filter(Sight::isSampled).toArray();
    }

    private static boolean isWhole(long[] shingles) {
        return Arrays.stream(shingles).anyMatch(shingle -> !isSampled(shingle));
    }
}
