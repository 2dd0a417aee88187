package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.QuoteParts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells one affair once: of themes that rest on the same stories only the first, single facts of one event under one, and
 * what is a fact of a theme's affair within the theme. Safe for threads.
 */
record Affairs(Repetition repetition, Extracts extracts, QuoteParts parts) {

    private static final double SHARE = 1.0 / 3;

    /** From where on a fact of an event is worth as much as another: the event is told under the later. */
    private static final double AS_GOOD = .75;

    /**
     * Single facts by the affairs that they are of.
     *
     * @param own those under which an affair is told
     * @param within the others, by the theme or the fact whose affair they are of
     */
    record Sorted(List<Taken<QuickHit>> own, Map<ItemRef, List<Taken<QuickHit>>> within) {}

    /** A theme, and what its best and its newest words tell. */
    private record Claimed(Taken<Signal> theme, List<TextFeatures> claims) {}

    /** The first theme of each affair, with the others of it. */
    static Map<Taken<Signal>, List<Taken<Signal>>> distinct(List<Taken<Signal>> themes) {
        Map<Taken<Signal>, List<Taken<Signal>>> kept = new LinkedHashMap<>();
        for (Taken<Signal> theme : themes) {
            kept.entrySet().stream()
                    .filter(affair -> same(theme.it(), affair.getKey().it()))
                    .findFirst()
                    .ifPresentOrElse(affair -> affair.getValue().add(theme), () -> kept.put(theme, new ArrayList<>()));
        }
        return kept;
    }

    /** The facts, best first, beside the themes. */
    Sorted sorted(List<Taken<QuickHit>> hits, List<Taken<Signal>> themes) {
        Map<ItemRef, List<Taken<QuickHit>>> within = new LinkedHashMap<>();
        List<Claimed> claimed = themes.stream()
                .map(theme -> new Claimed(
                        theme, words(theme.it()).map(repetition::read).toList()))
                .toList();
        List<List<Taken<QuickHit>>> events = new ArrayList<>();
        for (Taken<QuickHit> hit : hits) {
            var theme = claimed.stream().filter(one -> isOf(one, hit.it())).findFirst();
            if (theme.isPresent()) {
                within.computeIfAbsent(theme.get().theme().item(), _ -> new ArrayList<>())
                        .add(hit);
            } else {
                events.stream()
                        .filter(event -> sameEvent(event.getFirst().it(), hit.it()))
                        .findFirst()
                        .ifPresentOrElse(event -> event.add(hit), () -> events.add(new ArrayList<>(List.of(hit))));
            }
        }
        List<Taken<QuickHit>> own = new ArrayList<>();
        for (List<Taken<QuickHit>> event : events) {
            Taken<QuickHit> newest = newestOf(event);
            own.add(newest);
            List<Taken<QuickHit>> others =
                    event.stream().filter(hit -> !hit.equals(newest)).toList();
            if (!others.isEmpty()) {
                within.put(newest.item(), others);
            }
        }
        return new Sorted(own, within);
    }

    /** Of facts of one event, the best first, the latest of those that are as good as the best; of one day, what came about before what was to come. */
    private Taken<QuickHit> newestOf(List<Taken<QuickHit>> event) {
        double least = AS_GOOD * event.getFirst().match().score();
        return event.stream()
                .filter(hit -> hit.match().score() >= least)
                .max(Comparator.comparing(Affairs::day).thenComparing(this::cameAbout))
                .orElseGet(event::getFirst);
    }

    private boolean cameAbout(Taken<QuickHit> hit) {
        Citation told = hit.it().evidence().citation();
        return !extracts.plans(told) && parts.announced(told).isEmpty();
    }

    private static LocalDate day(Taken<QuickHit> hit) {
        return BriefPhrases.publishedOn(hit.it().evidence().published());
    }

    /** It rests on the fact's article, or on its story and is of its matter; or its best or newest words tell of the same affair. */
    private boolean isOf(Claimed claimed, QuickHit hit) {
        TextFeatures fact = repetition.read(hit);
        return claimed.claims().stream().anyMatch(fact::isOfTheAffairOf)
                || claimed.theme().it().evidence().stream()
                        .anyMatch(one -> one.article().equals(hit.evidence().article())
                                || (one.story().equals(hit.story())
                                        && claimed.claims().stream().anyMatch(fact::isOfTheMatterOf)));
    }

    /** Its title with what supports it best, and with what does so last. */
    private static Stream<String> words(Signal theme) {
        List<Evidence> supports = theme.evidence(Evidence.Stance.SUPPORTS);
        return Stream.of(Comparator.comparingDouble(Evidence::score), Comparator.comparing(Evidence::published))
                .flatMap(telling -> supports.stream().max(telling.thenComparing(Evidence::published)).stream())
                .map(evidence -> theme.title() + "\n\n" + evidence.quote())
                .distinct();
    }

    private boolean sameEvent(QuickHit one, QuickHit other) {
        return one.story().equals(other.story())
                || one.evidence().article().equals(other.evidence().article())
                || repetition.read(one).isOfTheAffairOf(repetition.read(other));
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

    /** The stories that it rests on. */
    static Set<StoryId> supporting(Signal signal) {
        return signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .map(Evidence::story)
                .collect(Collectors.toSet());
    }
}
