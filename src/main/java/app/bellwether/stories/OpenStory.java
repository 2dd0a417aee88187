package app.bellwether.stories;

import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A story that may still grow, with the sums by which an article is compared with all its members at once. */
final class OpenStory {

    private static final double COPY = .7;
    private static final int DIMENSIONS = 384;
    private static final int KEPT_KEYS = 24;
    private static final double KEPT_SHARE = .3;

    private final StoryId id;
    private final List<Sight> sights = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Double> lead = new HashMap<>();
    private final Map<String, Double> headline = new HashMap<>();
    private final double[] vector = new double[DIMENSIONS];
    private final Map<Key, Integer> keys = new TreeMap<>();
    private Instant last = Instant.MIN;
    private int voices;

    OpenStory(StoryId id) {
        this.id = id;
    }

    StoryId id() {
        return id;
    }

    Instant last() {
        return last;
    }

    List<Sight> sights() {
        return sights;
    }

    String language() {
        return sights.getFirst().language();
    }

    /** Takes an article in; near-identical copies of one text share their voice. */
    void add(Sight sight) {
        add(sight, voiceOf(sight));
    }

    /** The voice of the first member that the article is a copy of, else a new one. */
    int voiceOf(Sight sight) {
        return IntStream.range(0, sights.size())
                .filter(other -> sight.resemblance(sights.get(other)) >= COPY)
                .map(other -> members.get(other).voice())
                .findFirst()
                .orElse(voices);
    }

    void add(Sight sight, int voice) {
        voices = Math.max(voices, voice + 1);
        sights.add(sight);
        members.add(new Member(sight.article(), sight.publisher(), sight.published(), voice, sight.origin()));
        sight.lead().addTo(lead);
        sight.headline().addTo(headline);
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] += sight.vector()[i];
        }
        sight.keys().forEach(key -> keys.merge(key, 1, Integer::sum));
        last = sight.published().isAfter(last) ? sight.published() : last;
    }

    /** How likely the article reports this event. */
    double affinity(Affinity affinity, Sight sight, double nearest) {
        double distance = 0;
        double beside = 0;
        for (Sight member : sights) {
            distance += affinity.distance(sight.daysTo(member));
            beside += affinity.beside(sight, member);
        }
        int size = sights.size();
        double mean = affinity.of(
                sight.lead().dot(lead) / size,
                sight.headline().dot(headline) / size,
                meaning(sight) / size,
                beside / size,
                distance / size);
        return affinity.ofStory(nearest, mean, size);
    }

    private double meaning(Sight sight) {
        double sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += sight.vector()[i] * vector[i];
        }
        return sum;
    }

    /** The story as others see it. */
    Story story() {
        Sight central = central();
        List<Member> byTime = members.stream()
                .sorted(Comparator.comparing(Member::published).thenComparing(Member::article))
                .toList();
        return new Story(id, central.title(), central.article(), byTime, shownKeys());
    }

    /** The member that is nearest to all others; of equals, the first. */
    private Sight central() {
        Sight best = sights.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Sight sight : sights) {
            double near = sight.lead().dot(lead) + meaning(sight);
            if (near > most) {
                most = near;
                best = sight;
            }
        }
        return best;
    }

    /** What a good part of the members are about, most of them first. */
    private Set<Key> shownKeys() {
        Set<Key> shown = new TreeSet<>();
        keys.entrySet().stream()
                .filter(key -> key.getValue() >= KEPT_SHARE * sights.size())
                .sorted(Map.Entry.<Key, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT_KEYS)
                .forEach(key -> shown.add(key.getKey()));
        return shown;
    }

    /** The place of the newest article in the story. */
    Member newest() {
        return members.getLast();
    }
}
