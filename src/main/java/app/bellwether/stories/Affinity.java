package app.bellwether.stories;

import app.bellwether.language.Linguist;

/**
 * How likely two articles, or an article and a story, are to report one event: a sum of likenesses less what the days between
 * them take away. The weights were searched for on the score of the stories that come out, not on pairs.
 *
 * @param lead of the words of title and beginning
 * @param headline of the words of the titles
 * @param meaning of the embeddings
 * @param weekday of naming the same day of the week
 * @param year of naming the same year
 * @param brevity of being short: of two texts of a few words each, few words are the same
 * @param rootDays against the square root of the days between them
 * @param laterDays against each day after the first, up to {@link #LATEST}
 * @param mean of the mean over a story's members; the rest of 1 is the weight of the nearest
 * @param size of the logarithm of a story's size: a large story is a likely one
 * @param enough from which an article belongs to a story
 */
record Affinity(
        double lead,
        double headline,
        double meaning,
        double weekday,
        double year,
        double brevity,
        double rootDays,
        double laterDays,
        double mean,
        double size,
        double enough) {

    /** What a search over three of the sets found, but for brevity; {@code docs/quality.md} says how good it is on a set that it did not see. */
    static final Affinity FOUND = new Affinity(13.68, 3.98, 11.98, .65, 2.13, 2.5, 3.99, 1.79, .614, .649, 7.91);

    private static final double LATEST = 6;

    /** A title and beginning of so many different words that tell something are not short. */
    private static final double WORDS = 45;

    double ofTwo(Sight one, Sight other) {
        return of(
                one.lead().dot(other.lead()),
                one.headline().dot(other.headline()),
                Linguist.cosine(one.vector(), other.vector()),
                beside(one, other),
                distance(one.daysTo(other)));
    }

    /** What naming the same or other times adds or takes away, and what being short adds. */
    double beside(Sight one, Sight other) {
        return weekday * NamedTimes.agreement(one.weekdays(), other.weekdays())
                + year * NamedTimes.agreement(one.years(), other.years())
                + brevity * brevity(one, other);
    }

    /** How short two texts are, from 0 to 1. */
    static double brevity(Sight one, Sight other) {
        return (brevity(one) + brevity(other)) / 2;
    }

    private static double brevity(Sight sight) {
        return Math.max(0, 1 - sight.lead().words().length / WORDS);
    }

    /** What the days between two articles take away. */
    double distance(double days) {
        return rootDays * Math.sqrt(days) + laterDays * Math.min(LATEST, Math.max(0, days - 1));
    }

    /** Of two articles by their likenesses, or of an article and a story by the means of them. */
    double of(double ofLeads, double ofHeadlines, double ofMeanings, double beside, double distance) {
        return lead * ofLeads + headline * ofHeadlines + meaning * ofMeanings + beside - distance;
    }

    double ofStory(double nearest, double meanOfMembers, int members) {
        return (1 - mean) * nearest + mean * meanOfMembers + size * Math.log(members);
    }

    /** False when no mean of members, none of which is nearer than the nearest, makes that enough for a story. */
    boolean couldBe(double nearest, int members) {
        return nearest + size * Math.log(members) >= enough;
    }
}
