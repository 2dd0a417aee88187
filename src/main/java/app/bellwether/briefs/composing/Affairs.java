package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.stories.StoryId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells one affair once: of themes that rest on the same stories only the first, of single facts of one event only one, and
 * what is a fact of a theme's affair within the theme. Safe for threads.
 */
final class Affairs {

    private static final double SHARE = 1.0 / 3;

    /** From where on, with a name in common, two sentences of a day are of one claim; as the signals have it. */
    private static final double NEAR = .58;

    /** From where on a fact of an event is worth as much as another: the later is told, and what it supersedes is not. */
    private static final double AS_GOOD = .75;

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
            if (kept.stream().noneMatch(other -> same(theme.it(), other.it()))) {
                kept.add(theme);
            }
        }
        return kept;
    }

    /** The facts, best first, beside the themes. */
    Sorted sorted(List<Taken<QuickHit>> hits, List<Taken<Signal>> themes) {
        Map<ItemRef, List<Taken<QuickHit>>> within = new LinkedHashMap<>();
        IdentityHashMap<Object, TextFeatures> read = new IdentityHashMap<>();
        themes.forEach(theme -> read.put(theme.it(), readings.of(words(theme.it()))));
        hits.forEach(hit -> read.put(hit.it(), readings.of(words(hit.it()))));
        List<List<Taken<QuickHit>>> events = new ArrayList<>();
        for (Taken<QuickHit> hit : hits) {
            var theme = themes.stream()
                    .filter(one -> isOf(one.it(), hit.it(), read))
                    .findFirst();
            if (theme.isPresent()) {
                within.computeIfAbsent(theme.get().item(), _ -> new ArrayList<>())
                        .add(hit);
            } else {
                events.stream()
                        .filter(event -> sameEvent(event.getFirst().it(), hit.it(), read))
                        .findFirst()
                        .ifPresentOrElse(event -> event.add(hit), () -> events.add(new ArrayList<>(List.of(hit))));
            }
        }
        List<Taken<QuickHit>> own = events.stream().map(Affairs::newestOf).toList();
        Set<ItemRef> again = events.stream()
                .flatMap(List::stream)
                .filter(hit -> !own.contains(hit))
                .map(Taken::item)
                .collect(Collectors.toSet());
        return new Sorted(own, within, again);
    }

    /** Of facts of one event, the best first, the latest of those that are as good as the best. */
    private static Taken<QuickHit> newestOf(List<Taken<QuickHit>> event) {
        double least = AS_GOOD * event.getFirst().match().score();
        return event.stream()
                .filter(hit -> hit.match().score() >= least)
                .max(Comparator.comparing(Affairs::day))
                .orElseGet(event::getFirst);
    }

    private static LocalDate day(Taken<QuickHit> hit) {
        return LocalDate.ofInstant(hit.it().evidence().published(), ZoneOffset.UTC);
    }

    private boolean isOf(Signal theme, QuickHit hit, IdentityHashMap<Object, TextFeatures> read) {
        TextFeatures fact = Objects.requireNonNull(read.get(hit));
        TextFeatures claim = Objects.requireNonNull(read.get(theme));
        return theme.evidence().stream()
                        .anyMatch(one -> one.article().equals(hit.evidence().article())
                                || (one.story().equals(hit.story()) && fact.isOfTheMatterOf(claim)))
                || near(fact, claim);
    }

    private static String words(Signal theme) {
        String best = theme.evidence(Evidence.Stance.SUPPORTS).stream()
                .max(Comparator.comparingDouble(Evidence::score).thenComparing(Evidence::published))
                .map(Evidence::quote)
                .orElse("");
        return theme.title() + "\n\n" + best;
    }

    private boolean sameEvent(QuickHit one, QuickHit other, IdentityHashMap<Object, TextFeatures> read) {
        return one.story().equals(other.story())
                || one.evidence().article().equals(other.evidence().article())
                || near(Objects.requireNonNull(read.get(one)), Objects.requireNonNull(read.get(other)));
    }

    private static String words(QuickHit hit) {
        return hit.title() + "\n\n" + hit.evidence().quote();
    }

    /** Near in meaning, with a name and a word in common. */
    private static boolean near(TextFeatures one, TextFeatures other) {
        return !Collections.disjoint(one.names(), other.names())
                && !Collections.disjoint(one.words(), other.words())
                && one.nearness(other) >= NEAR;
    }

    /** Whether they rest on the same stories. */
    static boolean same(Signal one, Signal other) {
        return same(supporting(one), supporting(other));
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
