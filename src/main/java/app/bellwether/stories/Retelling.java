package app.bellwether.stories;

import java.util.List;

/**
 * Decides, by the same affinity as on arrival, whether two stories are one. Stricter than arrival: what readers have seen should not
 * change for little.
 */
record Retelling(Affinity affinity) {

    /** By how much more than on arrival an article must be near. */
    private static final double CLEARLY = .5;

    /** A lone article joins what is a story already; of two that stand beside each other, neither tells which. */
    private static final int A_STORY = 3;

    /** Larger stories have told themselves apart; each of one is compared with each of the other. */
    private static final int MOST_PAIRS = 64;

    /** How near the arriving article must be to a story that is asked whether it is the same as the article's own. */
    private static final double NEARLY = -1;

    /** Whether the two should be asked about, now that this article is in the one. */
    boolean suggests(Sight arrived, Told other) {
        return near(other.story(), arrived) >= affinity.enough() + NEARLY;
    }

    /** Whether they are one: a lone article is clearly near to a story, or every article of each story to the other story. */
    boolean same(Told one, Told other) {
        Told large = one.size() >= other.size() ? one : other;
        Told small = one.size() >= other.size() ? other : one;
        boolean lone = small.size() == 1;
        if (!lone && small.size() * large.size() > MOST_PAIRS) {
            return false;
        }
        return (lone ? large.size() >= A_STORY : allNear(large, small)) && allNear(small, large);
    }

    private boolean allNear(Told from, Told to) {
        List<Sight> sights = from.story().sights();
        return sights.stream().allMatch(sight -> near(to.story(), sight) >= affinity.enough() + CLEARLY);
    }

    private double near(OpenStory story, Sight sight) {
        double nearest = story.sights().stream()
                .mapToDouble(member -> affinity.ofTwo(sight, member))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return story.affinity(affinity, sight, nearest);
    }
}
