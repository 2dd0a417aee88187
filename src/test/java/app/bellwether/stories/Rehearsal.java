package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A gold set with all likenesses of two articles computed beforehand, so that other weights can be tried within milliseconds.
 * Does what {@link OpenStories} does, but for a story's nearest members, which it knows by all words and not by the telling ones.
 */
final class Rehearsal {

    private static final int OF_ONE_STORY = 8;
    private static final int CANDIDATES = 64;
    private static final double DROPPED = .2;

    final GoldSet set;
    private final Sight[] sights;
    private final float[][][] likeness; // lead, headline, meaning, weekday, year, days, brevity
    private final int[][] byLead;
    private final List<int[]> orders = new ArrayList<>();

    Rehearsal(GoldSet set, Linguist linguist, int variations) {
        this.set = set;
        this.sights = sights(set, linguist);
        int n = sights.length;
        this.likeness = new float[n][n][];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                likeness[i][j] = likeness(sights[i], sights[j]);
                likeness[j][i] = likeness[i][j];
            }
        }
        this.byLead = new int[n][];
        for (int i = 0; i < n; i++) {
            int one = i;
            byLead[i] = IntStream.range(0, n)
                    .filter(other -> other != one)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer other) -> -likeness[one][other][0]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        orders.add(set.all());
        for (int seed = 1; seed <= variations; seed++) {
            orders.add(variation(new Random(seed)));
        }
    }

    private static Sight[] sights(GoldSet set, Linguist linguist) {
        Sighting sighting = new Sighting(linguist);
        Frequencies frequencies = new Frequencies(linguist);
        List<Sight> sights = new ArrayList<>();
        int oldest = 0;
        for (Article article : set.articles()) {
            while (oldest < sights.size()
                    && Duration.between(sights.get(oldest).published(), article.published())
                                    .compareTo(OpenStories.WINDOW)
                            > 0) {
                frequencies.remove(sights.get(oldest++));
            }
            Sight sight = sighting.of(article, frequencies);
            frequencies.add(sight);
            sights.add(sight);
        }
        return sights.toArray(Sight[]::new);
    }

    private static float[] likeness(Sight one, Sight other) {
        return new float[] {
            (float) one.lead().dot(other.lead()),
            (float) one.headline().dot(other.headline()),
            (float) Linguist.cosine(one.vector(), other.vector()),
            NamedTimes.agreement(one.weekdays(), other.weekdays()),
            NamedTimes.agreement(one.years(), other.years()),
            (float) one.daysTo(other),
            (float) Affinity.brevity(one, other)
        };
    }

    /** Without some articles, and of an undated set in another order. */
    private int[] variation(Random random) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < sights.length; i++) {
            if (random.nextDouble() >= DROPPED) {
                kept.add(set.undated() ? random.nextInt(kept.size() + 1) : kept.size(), i);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The mean over the set as it is and its variations. */
    double score(Affinity affinity) {
        return orders.stream()
                .mapToDouble(order -> GoldScore.of(order, set.truth(), stories(order, affinity))
                        .mean())
                .average()
                .orElse(0);
    }

    GoldScore asItIs(Affinity affinity) {
        return GoldScore.of(set.all(), set.truth(), stories(set.all(), affinity));
    }

    private int[] stories(int[] order, Affinity affinity) {
        int[] story = new int[sights.length];
        Arrays.fill(story, -1);
        List<Room> rooms = new ArrayList<>();
        for (int i : order) {
            rooms.forEach(Room::clear);
            int candidates = 0;
            for (int j : byLead[i]) {
                if (story[j] >= 0) {
                    float[] like = likeness[i][j];
                    double pair = affinity.of(
                            like[0],
                            like[1],
                            like[2],
                            affinity.weekday() * like[3] + affinity.year() * like[4] + affinity.brevity() * like[6],
                            affinity.distance(like[5]));
                    candidates += rooms.get(story[j]).see(pair, candidates < CANDIDATES && like[0] > 0) ? 1 : 0;
                }
            }
            int best = best(rooms, sights[i], affinity);
            if (best < 0) {
                best = rooms.size();
                rooms.add(new Room());
            }
            story[i] = best;
            rooms.get(best).add(sights[i]);
        }
        return story;
    }

    private static int best(List<Room> rooms, Sight sight, Affinity affinity) {
        int best = -1;
        double most = affinity.enough();
        for (int at = 0; at < rooms.size(); at++) {
            Room room = rooms.get(at);
            if (room.near > 0 && !room.last.isBefore(sight.published().minus(OpenStories.WINDOW))) {
                double score = affinity.ofStory(room.nearest, room.sum / room.size, room.size);
                if (score >= most && affinity.couldBe(room.nearest, room.size)) {
                    most = score;
                    best = at;
                }
            }
        }
        return best;
    }

    /** A story as one article sees it. */
    private static final class Room {

        private int size;
        private Instant last = Instant.MIN;
        private double sum;
        private double nearest;
        private int near;

        private void clear() {
            sum = 0;
            nearest = Double.NEGATIVE_INFINITY;
            near = 0;
        }

        /** True when the article is a candidate. */
        private boolean see(double pair, boolean room) {
            sum += pair;
            if (!room || near == OF_ONE_STORY) {
                return false;
            }
            near++;
            nearest = Math.max(nearest, pair);
            return true;
        }

        private void add(Sight sight) {
            size++;
            last = sight.published().isAfter(last) ? sight.published() : last;
        }
    }
}
