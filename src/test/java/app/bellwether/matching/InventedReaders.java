package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Readers and items that nobody wrote: 500 topics and 250 regions, in groups of ten of which the most wanted contains the others. As with real
 * interests, the nth most wanted is wanted an nth as often as the first.
 */
final class InventedReaders {

    static final int TOPICS = 500;
    static final int REGIONS = 250;

    private static final int GROUP = 10;
    private static final double[] WEIGHTS = {1, 1, 1, 2, .5};

    private final Random random;
    private final double[] topics = zipf(TOPICS);
    private final double[] regions = zipf(REGIONS);
    private final Interest[][] interests = new Interest[TOPICS + REGIONS][WEIGHTS.length];

    InventedReaders(long seed) {
        this.random = new Random(seed);
    }

    /** For whom only keys count. */
    static final TextMatch BY_KEYS = new TextMatch() {
        @Override
        public boolean says(Candidate candidate, Key words) {
            return false;
        }

        @Override
        public boolean near(Interest interest, Candidate candidate) {
            return false;
        }
    };

    /** The key and the one that contains it. */
    static Set<Key> widen(Key key) {
        int groups = (key.kind() == Key.Kind.REGION ? REGIONS : TOPICS) / GROUP;
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(key);
        keys.add(new Key(key.kind(), "" + Integer.parseInt(key.id()) % groups));
        return keys;
    }

    /** Five topics and three regions. */
    List<Interest> reader() {
        List<Interest> followed = new ArrayList<>();
        some(5, topics).forEach(topic -> followed.add(interest(topic, Key.topic("" + topic))));
        some(3, regions).forEach(region -> followed.add(interest(TOPICS + region, Key.region("" + region))));
        return followed;
    }

    /** Something about four topics and two regions. */
    Candidate item(int number) {
        Set<Key> keys = new LinkedHashSet<>();
        some(4, topics).forEach(topic -> keys.add(Key.topic("" + topic)));
        some(2, regions).forEach(region -> keys.add(Key.region("" + region)));
        return new Candidate(
                new ItemRef(ItemRef.Type.SIGNAL, "%05d".formatted(number)),
                1,
                "Item " + number,
                keys,
                random.nextInt(1, 100) / 10.0,
                Matching.NOW.minus(Duration.ofMinutes(random.nextInt(1440))),
                "",
                "",
                "");
    }

    /** One record for all who have it, as there is one string for it in a database. */
    private Interest interest(int number, Key key) {
        int weight = random.nextInt(WEIGHTS.length);
        if (interests[number][weight] == null) {
            interests[number][weight] = new Interest(key.id(), key.id(), List.of(key), false, WEIGHTS[weight]);
        }
        return interests[number][weight];
    }

    private Set<Integer> some(int count, double[] among) {
        Set<Integer> found = new LinkedHashSet<>();
        while (found.size() < count) {
            int at = Arrays.binarySearch(among, random.nextDouble());
            found.add(Math.min(among.length - 1, at < 0 ? -1 - at : at));
        }
        return found;
    }

    /** Up to which number between 0 and 1 each of them is meant. */
    private static double[] zipf(int count) {
        double[] shares =
                IntStream.rangeClosed(1, count).mapToDouble(rank -> 1.0 / rank).toArray();
        Arrays.parallelPrefix(shares, Double::sum);
        double all = shares[count - 1];
        return Arrays.stream(shares).map(share -> share / all).toArray();
    }
}
