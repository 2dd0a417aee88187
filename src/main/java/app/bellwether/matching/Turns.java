package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills the quotas: interests take turns, each takes its best that is left, so that a loud topic does not silence others. */
final class Turns {

    private final double threshold;
    private final Frame frame;
    private final List<Interest> interests;

    Turns(Subscriber subscriber) {
        this.threshold = subscriber.threshold();
        this.frame = Frame.of(subscriber.language());
        this.interests = subscriber.interests().stream()
                .filter(interest -> !interest.muted())
                .distinct()
                .toList();
    }

    /** Selects among what was judged, best first, for a reader who was sent that; some of it takes no place of the quotas. */
    Selection select(List<Judged> judged, Sent sent, Set<ItemRef> placeless, Home home) {
        double best = best(judged);
        boolean worthSaying = worthSaying(best);
        Set<Judged> taken = taken(judged, placeless);
        List<Match> matches =
                judged.stream().filter(taken::contains).map(Judged::match).toList();
        Verdicts verdicts = new Verdicts(threshold, worthSaying, frame);
        return new Selection(
                matches,
                verdicts.decisions(judged, taken, Verdicts.MISSES, Verdicts.OFF_TOPIC),
                worthSaying,
                verdicts.reason(judged, sent, best),
                home);
    }

    /** Every decision of that selection, not the nearest misses alone. */
    List<Decision> decisions(List<Judged> judged) {
        return new Verdicts(threshold, worthSaying(best(judged)), frame)
                .decisions(judged, taken(judged, Set.of()), Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static double best(List<Judged> judged) {
        return judged.stream().mapToDouble(Judged::score).max().orElse(0);
    }

    private boolean worthSaying(double best) {
        return best > 0 && best >= threshold;
    }

    private Set<Judged> taken(List<Judged> judged, Set<ItemRef> placeless) {
        Set<Judged> taken = each();
        if (worthSaying(best(judged))) {
            List<Judged> eligible = new ArrayList<>();
            judged.stream()
                    .filter(one -> one.score() > 0 && one.score() >= threshold / 2)
                    .forEach(one -> (placeless.contains(one.candidate().item()) ? taken : eligible).add(one));
            for (ItemRef.Type type : ItemRef.Type.values()) {
                taken.addAll(taken(
                        type,
                        eligible.stream()
                                .filter(one -> one.candidate().item().type() == type)
                                .toList()));
            }
        }
        return taken;
    }

    private Set<Judged> taken(ItemRef.Type type, List<Judged> eligible) {
        Set<Judged> taken = each();
        int telling = inOrderOfTheirBest(eligible, taken).size();
        Map<Interest, Integer> ofInterest = new HashMap<>();
        Map<String, Integer> ofSource = new HashMap<>();
        boolean found = true;
        while (found && taken.size() < Quota.of(type)) {
            found = false;
            for (Interest interest : inOrderOfTheirBest(eligible, taken)) {
                if (taken.size() < Quota.of(type)
                        && ofInterest.getOrDefault(interest, 0) < most(type, interest, telling)) {
                    found |= take(interest, eligible, taken, ofInterest, ofSource);
                }
            }
        }
        return taken;
    }

    /** What has nothing to tell leaves its share to the others, but for places beside topics: a day without schools is no day of the country. */
    private int most(ItemRef.Type type, Interest interest, int telling) {
        boolean beside = isPlace(interest) && !interests.stream().allMatch(Turns::isPlace);
        return Quota.ofOneInterest(type, beside ? interests.size() : telling);
    }

    /** Whether it is of regions alone. */
    static boolean isPlace(Interest interest) {
        return interest.keys().stream().allMatch(key -> key.kind() == Key.Kind.REGION);
    }

    /** Each item is judged once: to compare them by all that they say takes longer than all else. */
    private static Set<Judged> each() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private boolean take(
            Interest interest,
            List<Judged> eligible,
            Set<Judged> taken,
            Map<Interest, Integer> ofInterest,
            Map<String, Integer> ofSource) {
        for (Judged one : eligible) {
            String source = one.candidate().source();
            int most = Quota.ofOneSource(one.candidate().item().type());
            boolean room = source.isEmpty() || ofSource.getOrDefault(source, 0) < most;
            if (room && isOf(interest, one) && !taken.contains(one)) {
                ofInterest.merge(interest, isToldWithOneOf(taken, one) ? 0 : 1, Integer::sum);
                taken.add(one);
                if (!source.isEmpty()) {
                    ofSource.merge(source, 1, Integer::sum);
                }
                return true;
            }
        }
        return false;
    }

    /** Two facts of one story are told as one. */
    private static boolean isToldWithOneOf(Set<Judged> taken, Judged one) {
        String story = one.candidate().story();
        return !story.isEmpty()
                && taken.stream().anyMatch(other -> other.candidate().story().equals(story));
    }

    /** The interest with the best item left begins. */
    private List<Interest> inOrderOfTheirBest(List<Judged> eligible, Set<Judged> taken) {
        Map<Interest, Integer> places = new HashMap<>();
        for (int place = 0; place < eligible.size(); place++) {
            Judged one = eligible.get(place);
            if (!taken.contains(one)) {
                for (Reason reason : one.reasons()) {
                    places.putIfAbsent(reason.interest(), place);
                }
            }
        }
        return interests.stream()
                .filter(places::containsKey)
                .sorted(Comparator.comparingInt(places::get))
                .toList();
    }

    private static boolean isOf(Interest interest, Judged judged) {
        return judged.reasons().stream().anyMatch(reason -> reason.interest().equals(interest));
    }
}
