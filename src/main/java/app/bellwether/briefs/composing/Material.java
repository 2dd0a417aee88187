package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.matching.Selection;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.taxonomy.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was selected, looked up; each kind in the order in which it is to be read, themes with new evidence first.
 *
 * @param others of each theme, those of its affair that gave it their place
 * @param within single facts of the affair of a theme or of another fact, by that
 * @param leftOut what was selected and is not offered
 * @param scope of the reader for whom it was
 * @param lens what a fact counts by their role
 */
record Material(
        List<Taken<Signal>> themes,
        Map<Taken<Signal>, List<Taken<Signal>>> others,
        List<Taken<QuickHit>> hits,
        Map<ItemRef, List<Taken<QuickHit>>> within,
        Map<ItemRef, Plan.LeftOut> leftOut,
        List<Taken<Insight>> insights,
        List<Taken<Digest>> digests,
        Scope scope,
        ToDoubleFunction<QuickHit> lens) {

    /** What an item gains by each further interest that it is of, as far as its place is concerned. */
    private static final double OF_ANOTHER_INTEREST = .25;

    private static final int MOST_OTHERS = 3;

    /** What a fact gains when twice as many report it: of sixty reports more than of one further interest, of eight less than of two. */
    private static final double OF_TWICE_AS_MANY = .1;

    static Material of(
            Occasion occasion,
            Selection selection,
            CopyDesk copy,
            Recollection recollection,
            Grown grown,
            Timeliness timeliness) {
        Desk desk = copy.desk;
        Scope scope = new Scope(occasion, selection.home());
        Role role = occasion.subscriber().role();
        ToDoubleFunction<QuickHit> lens = hit -> Lens.weight(role, copy.singles.sides(hit));
        Instant from = occasion.considered();
        Instant to = occasion.at();
        Map<String, QuickHit> hits = byId(desk.signals().quickHits(from, to), QuickHit::id);
        Map<String, Insight> insights = byId(desk.signals().insights(from, to), Insight::id);
        Map<String, Digest> digests = byId(
                desk.signals().digests(from, to), digest -> digest.discussion().value());
        Comparator<Taken<Signal>> best = Comparator.comparing(
                        (Taken<Signal> theme) -> timeliness.isOfTheDay(theme.it()), Comparator.reverseOrder())
                .thenComparing(theme -> timeliness.brings(theme.it()), Comparator.reverseOrder())
                .thenComparing(
                        theme -> nearness(theme, scope)
                                * Lens.weight(role, theme.it().dimensions()),
                        Comparator.reverseOrder());
        List<Taken<Signal>> themes =
                taken(
                                ItemRef.Type.SIGNAL,
                                selection.matches(),
                                id -> desk.signals().byId(new SignalId(id), to))
                        .stream()
                        .sorted(best)
                        .toList();
        Map<ItemRef, Plan.LeftOut> leftOut = new HashMap<>();
        for (Taken<Signal> theme : themes) {
            if (timeliness.isStale(theme.it())) {
                leftOut.put(theme.item(), Plan.LeftOut.STALE);
            } else if (grown.knows(theme.it())) {
                leftOut.put(theme.item(), Plan.LeftOut.REPEATED);
            }
        }
        // of one affair, what the reader was not told of tells them more than what they were
        Map<Taken<Signal>, List<Taken<Signal>>> distinct = Affairs.distinct(themes.stream()
                .filter(theme -> !leftOut.containsKey(theme.item()))
                .sorted(Comparator.comparing(
                        theme -> recollection.remembers(theme.it()) || !timeliness.brings(theme.it())))
                .toList());
        List<Taken<Signal>> left = themes.stream().filter(distinct::containsKey).toList();
        List<Taken<QuickHit>> told = taken(
                ItemRef.Type.HIT,
                selection.matches(),
                id -> Optional.ofNullable(hits.get(id))
                        .map(hit -> telling(hit, recollection, copy))
                        .flatMap(copy.coherence::headlined));
        told.stream().filter(hit -> isOver(hit.it(), copy)).forEach(hit -> leftOut.put(hit.item(), Plan.LeftOut.OVER));
        Affairs.Sorted facts = copy.shelf.affairs.sorted(
                told.stream()
                        .filter(hit -> !leftOut.containsKey(hit.item()))
                        .sorted(Comparator.comparing(hit -> worth(hit, scope, lens), Comparator.reverseOrder()))
                        .toList(),
                left);
        double ofARegion = Scope.neededOfARegion(occasion.subscriber().threshold());
        facts.own().stream()
                .filter(fact ->
                        scope.isOfARegionOnly(fact.match()) && fact.match().score() < ofARegion)
                .forEach(fact -> leftOut.put(fact.item(), Plan.LeftOut.BESIDE));
        return new Material(
                left,
                distinct,
                facts.own().stream()
                        .filter(fact -> !leftOut.containsKey(fact.item()))
                        .toList(),
                facts.within(),
                leftOut,
                taken(ItemRef.Type.INSIGHT, selection.matches(), id -> Optional.ofNullable(insights.get(id))),
                taken(ItemRef.Type.DIGEST, selection.matches(), id -> Optional.ofNullable(digests.get(id))),
                scope,
                lens);
    }

    /** What is to be told of a story: to whoever was told of it, what has come since; to others the best that is not over by now. */
    private static QuickHit telling(QuickHit hit, Recollection recollection, CopyDesk copy) {
        if (recollection.stories.has(hit.story())) {
            return recollection.further(hit).orElse(hit);
        }
        return hit.all().filter(one -> !isOver(one, copy)).findFirst().orElse(hit);
    }

    private static boolean isOver(QuickHit hit, CopyDesk copy) {
        return copy.quotes.passage(hit.evidence()).stream().anyMatch(copy.deadlines::isOver);
    }

    /** The interests, as they were typed, that an item was taken for, and what is told within it. */
    List<String> because(Match match) {
        Stream<Match> facts = within(match.candidate().item()).stream().map(Taken::match);
        return Stream.concat(Stream.of(match), facts)
                .flatMap(one -> one.because().stream())
                .distinct()
                .toList();
    }

    /** The other single facts of the affair of that theme or fact. */
    List<Taken<QuickHit>> within(Taken<?> affair) {
        return within(affair.item());
    }

    List<Taken<QuickHit>> within(ItemRef affair) {
        return within.getOrDefault(affair, List.of());
    }

    /**
     * What a fact is worth to its reader, or what the best one of its affair is; of the size of a score, or twice that when everybody
     * reports it.
     */
    double worth(Taken<QuickHit> hit) {
        return Stream.concat(Stream.of(hit), within(hit).stream())
                .mapToDouble(one -> worth(one, scope, lens))
                .max()
                .orElseThrow();
    }

    private static double worth(Taken<QuickHit> hit, Scope scope, ToDoubleFunction<QuickHit> lens) {
        double doublings = Math.log(Math.max(1, hit.it().voices())) / Math.log(2);
        return nearness(hit, scope) * lens.applyAsDouble(hit.it()) * (1 + OF_TWICE_AS_MANY * doublings);
    }

    /** What is of several interests stands before what is of one: a court of their country before any court. */
    private static double nearness(Taken<?> taken, Scope scope) {
        return taken.match().score()
                * scope.weight(taken.match())
                * (1 + OF_ANOTHER_INTEREST * Math.min(MOST_OTHERS, taken.interests() - 1));
    }

    /** The same of a theme: never less than of a fact of its affair, which is told with it. */
    double worthOfTheme(Taken<Signal> theme) {
        return within(theme).stream()
                .mapToDouble(fact -> worth(fact, scope, lens))
                .reduce(nearness(theme, scope), Math::max);
    }

    boolean isEmpty() {
        return themes.isEmpty() && hits.isEmpty() && insights.isEmpty() && digests.isEmpty();
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, _) -> one));
    }

    private static <T> List<Taken<T>> taken(
            ItemRef.Type type, List<Match> matches, Function<String, Optional<T>> lookUp) {
        return matches.stream()
                .filter(match -> match.candidate().item().type() == type)
                .flatMap(
                        match -> lookUp.apply(match.candidate().item().id()).map(it -> new Taken<>(match, it)).stream())
                .toList();
    }
}
