package app.bellwether.briefs.composing;

import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.stories.StoryId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells one affair once: of themes that rest on the same stories only the first, of single facts of one event only the best, and
 * what is a fact of a theme's affair within the theme. Safe for threads.
 */
final class Affairs {

    private static final double SHARE = 1.0 / 3;

    /** From where on, with a name in common, two sentences of a day are of one claim; as the signals have it. */
    private static final double NEAR = .58;

    /** Farther from a theme, a fact of its story is another matter between the same people. */
    private static final double OF_THE_CLAIM = .5;

    private final Readings readings;

    Affairs(Readings readings) {
        this.readings = readings;
    }

    /**
     * Single facts by the affairs that they are of.
     *
     * @param own those that are affairs of their own
     * @param within those of a theme's affair, by the theme
     * @param again those of the affair of another fact
     */
    record Sorted(List<Taken<QuickHit>> own, Map<ItemRef, List<Taken<QuickHit>>> within, Set<ItemRef> again) {}

    static List<Taken<Signal>> distinct(List<Taken<Signal>> themes) {
        List<Taken<Signal>> kept = new ArrayList<>();
        for (Taken<Signal> theme : themes) {
            if (kept.stream().noneMatch(other -> same(supporting(theme.it()), supporting(other.it())))) {
                kept.add(theme);
            }
        }
        return kept;
    }

    /** The facts, best first, beside the themes. */
    Sorted sorted(List<Taken<QuickHit>> hits, List<Taken<Signal>> themes) {
        List<Taken<QuickHit>> own = new ArrayList<>();
        Map<ItemRef, List<Taken<QuickHit>>> within = new LinkedHashMap<>();
        Set<ItemRef> again = new HashSet<>();
        IdentityHashMap<Object, String> words = new IdentityHashMap<>();
        themes.forEach(theme -> words.put(theme.it(), words(theme.it())));
        hits.forEach(hit -> words.put(hit.it(), words(hit.it())));
        for (Taken<QuickHit> hit : hits) {
            var theme = themes.stream()
                    .filter(one -> isOf(one.it(), hit.it(), words))
                    .findFirst();
            if (theme.isPresent()) {
                within.computeIfAbsent(theme.get().item(), _ -> new ArrayList<>())
                        .add(hit);
            } else if (own.stream().anyMatch(other -> sameEvent(other.it(), hit.it(), words))) {
                again.add(hit.item());
            } else {
                own.add(hit);
            }
        }
        return new Sorted(own, within, again);
    }

    private boolean isOf(Signal theme, QuickHit hit, IdentityHashMap<Object, String> words) {
        Reading fact = readings.of(words.getOrDefault(hit, ""));
        Reading claim = readings.of(words.getOrDefault(theme, ""));
        return theme.evidence().stream()
                        .anyMatch(one -> one.article().equals(hit.evidence().article())
                                || (one.story().equals(hit.story()) && meet(fact, claim, OF_THE_CLAIM)))
                || near(fact, claim);
    }

    private static String words(Signal theme) {
        String best = theme.evidence(Evidence.Stance.SUPPORTS).stream()
                .max(Comparator.comparingDouble(Evidence::score).thenComparing(Evidence::published))
                .map(Evidence::quote)
                .orElse("");
        return theme.title() + "\n\n" + best;
    }

    private boolean sameEvent(QuickHit one, QuickHit other, IdentityHashMap<Object, String> words) {
        return one.story().equals(other.story())
                || one.evidence().article().equals(other.evidence().article())
                || near(readings.of(words.getOrDefault(one, "")), readings.of(words.getOrDefault(other, "")));
    }

    private static String words(QuickHit hit) {
        return hit.title() + "\n\n" + hit.evidence().quote();
    }

    /** Near in meaning, with a name and a word in common. */
    private static boolean near(Reading one, Reading other) {
        return !Collections.disjoint(one.names(), other.names())
                && !Collections.disjoint(one.words(), other.words())
                && meet(one, other, NEAR);
    }

    private static boolean meet(Reading one, Reading other, double least) {
        return Linguist.cosine(one.meaning(), other.meaning()) >= least;
    }

    private static boolean same(Set<StoryId> one, Set<StoryId> other) {
        Set<StoryId> common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() > SHARE * Math.min(one.size(), other.size());
    }

    private static Set<StoryId> supporting(Signal signal) {
        return signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .map(Evidence::story)
                .collect(Collectors.toSet());
    }
}
