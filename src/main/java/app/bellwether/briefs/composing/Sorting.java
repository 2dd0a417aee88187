package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Selection;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Signals;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up what was selected for a brief, and sorts it: into what is offered, what is told within that, and what is left out. */
record Sorting(
        Occasion occasion, Selection selection, CopyDesk copy, Recollection recollection, Timeliness timeliness) {

    Material material() {
        Worth worth = new Worth(
                new Scope(occasion, selection.home()), occasion.subscriber().role(), copy.singles);
        Signals signals = copy.desk.signals();
        Instant from = occasion.considered();
        Instant to = occasion.at();
        List<Taken<Signal>> all = themes(worth);
        Map<ItemRef, Plan.LeftOut> leftOut = new HashMap<>();
        all.forEach(theme -> leavesOut(theme.it()).ifPresent(why -> leftOut.put(theme.item(), why)));
        Map<Taken<Signal>, List<Taken<Signal>>> distinct = distinct(offered(all, leftOut));
        List<Taken<Signal>> themes = all.stream().filter(distinct::containsKey).toList();
        Affairs.Sorted facts = facts(themes, worth, leftOut);
        return new Material(
                themes,
                distinct,
                offered(facts.own(), leftOut),
                facts.within(),
                leftOut,
                taken(ItemRef.Type.INSIGHT, byId(signals.insights(from, to), Insight::id)),
                taken(
                        ItemRef.Type.DIGEST,
                        byId(
                                signals.digests(from, to),
                                digest -> digest.discussion().value())),
                worth);
    }

    /** Those first that have news of the day, then those that have any. */
    private List<Taken<Signal>> themes(Worth worth) {
        return taken(ItemRef.Type.SIGNAL, id -> copy.desk.signals().byId(new SignalId(id), occasion.at())).stream()
                .sorted(Comparator.comparing((Taken<Signal> theme) -> !timeliness.isOfTheDay(theme.it()))
                        .thenComparing(theme -> !timeliness.brings(theme.it()))
                        .thenComparing(worth::ofTheme, Comparator.reverseOrder()))
                .toList();
    }

    private Optional<Plan.LeftOut> leavesOut(Signal theme) {
        if (timeliness.isStale(theme)) {
            return Optional.of(Plan.LeftOut.STALE);
        }
        return recollection.knowsByAFact(theme) ? Optional.of(Plan.LeftOut.REPEATED) : Optional.empty();
    }

    private static <T> List<Taken<T>> offered(List<Taken<T>> all, Map<ItemRef, Plan.LeftOut> leftOut) {
        return all.stream().filter(one -> !leftOut.containsKey(one.item())).toList();
    }

    /** Of one affair, what the reader was not told of tells them more than what they were. */
    private Map<Taken<Signal>, List<Taken<Signal>>> distinct(List<Taken<Signal>> themes) {
        return Affairs.distinct(themes.stream()
                .sorted(Comparator.comparing(
                        theme -> recollection.remembers(theme.it()) || !timeliness.brings(theme.it())))
                .toList());
    }

    private Affairs.Sorted facts(List<Taken<Signal>> themes, Worth worth, Map<ItemRef, Plan.LeftOut> leftOut) {
        Function<String, Optional<QuickHit>> hits =
                byId(copy.desk.signals().quickHits(occasion.considered(), occasion.at()), QuickHit::id);
        List<Taken<QuickHit>> told =
                taken(ItemRef.Type.HIT, id -> hits.apply(id).map(this::telling).flatMap(copy.coherence::headlined));
        told.stream().filter(hit -> isOver(hit.it())).forEach(hit -> leftOut.put(hit.item(), Plan.LeftOut.OVER));
        return copy.shelf.affairs.sorted(
                offered(told, leftOut).stream()
                        .sorted(Comparator.comparing(worth::ofFact, Comparator.reverseOrder()))
                        .toList(),
                themes);
    }

    /** What is to be told of a story: to whoever was told of it, what has come since; to others the best that is not over by now. */
    private QuickHit telling(QuickHit hit) {
        if (recollection.stories().has(hit.story())) {
            return recollection.stories().further(hit).orElse(hit);
        }
        return hit.all().filter(one -> !isOver(one)).findFirst().orElse(hit);
    }

    private boolean isOver(QuickHit hit) {
        return copy.quotes.passage(hit.evidence()).stream().anyMatch(copy.deadlines::isOver);
    }

    private static <T> Function<String, Optional<T>> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = all.stream().collect(Collectors.toMap(id, Function.identity(), (one, _) -> one));
        return wanted -> Optional.ofNullable(byId.get(wanted));
    }

    private <T> List<Taken<T>> taken(ItemRef.Type type, Function<String, Optional<T>> lookUp) {
        return selection.matches().stream()
                .filter(match -> match.candidate().item().type() == type)
                .flatMap(
                        match -> lookUp.apply(match.candidate().item().id()).map(it -> new Taken<>(match, it)).stream())
                .toList();
    }
}
