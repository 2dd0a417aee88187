package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.Set;

/**
 * An article as the newsroom remembers it: what it is compared by, without its text.
 *
 * @param origin the agency whose text it is, empty when it names none
 * @param lead its title, counted twice, and the beginning of its text
 * @param headline its title
 * @param vector the embedding of title and beginning
 * @param weekdays a bit for each day of the week that its beginning names
 * @param years a bit for each year that its beginning names
 * @param shingles a fixed sample of its fingerprint, in order
 * @param keys what it is about
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
record Sight(
        ArticleId article,
        int revision,
        String publisher,
        String origin,
        Instant published,
        String language,
        String title,
        Terms lead,
        Terms headline,
        float[] vector,
        int weekdays,
        long years,
        long[] shingles,
        Set<Key> keys) {

    private static final double SECONDS_A_DAY = 86_400;

    /** The time between the two publications, in days. */
    double daysTo(Sight other) {
        return Math.abs(published.getEpochSecond() - other.published.getEpochSecond()) / SECONDS_A_DAY;
    }

    /** The share of the smaller sample that the other has too. */
    double resemblance(Sight other) {
        int smaller = Math.min(shingles.length, other.shingles.length);
        int common = 0;
        int its = 0;
        for (int mine = 0; mine < shingles.length && its < other.shingles.length; ) {
            int order = Long.compare(shingles[mine], other.shingles[its]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return smaller == 0 ? 0 : (double) common / smaller;
    }
}
