package app.bellwether.signals.finds;

import app.bellwether.language.Quantity;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells what first sentences bring that their stories had not told before. */
final class News {

    /** One number rounded in two ways is one. */
    private static final double NEAR_VALUE = .05;

    private News() {}

    /**
     * Without what its story had told as a fact before, or dates to days before, and without the articles that begin with it: they
     * repeat it. When most of its articles of a day begin so, nothing in the others is the news of that day.
     *
     * @param leads those of other stories than are told of since then count for nothing
     */
    static List<Claim> of(List<Claim> leads, Instant from) {
        List<Claim> later =
                leads.stream().filter(claim -> !isBefore(claim, from)).toList();
        Set<StoryId> goingOn =
                later.stream().map(claim -> claim.origin().story()).collect(Collectors.toSet());
        List<Claim> theirs = leads.stream()
                .filter(claim -> goingOn.contains(claim.origin().story()))
                .toList();
        // what began later attests nothing that had been told by then
        Facts facts =
                Facts.in(theirs.stream().filter(claim -> isBefore(claim, from)).toList());
        Facts all = Facts.in(theirs);
        Set<Claim> dated = theirs.stream().filter(all::isOfAnEarlierDay).collect(Collectors.toSet());
        Set<Claim> overtaken = Overtaken.among(theirs);
        Map<StoryId, List<Claim>> known = theirs.stream()
                .filter(claim -> !overtaken.contains(claim))
                .filter(claim -> dated.contains(claim) || (isBefore(claim, from) && facts.tells(claim)))
                .collect(Collectors.groupingBy(claim -> claim.origin().story()));
        Set<Claim> told = later.stream()
                .filter(claim -> known.getOrDefault(claim.origin().story(), List.of()).stream()
                        .filter(before ->
                                !dated.contains(before) || !day(before).isAfter(day(claim)))
                        .anyMatch(before -> HitPicker.repeats(before, claim) && !hasMoved(before, claim)))
                .collect(Collectors.toSet());
        Strangers strangers = Strangers.in(theirs);
        return later.stream()
                .filter(isNews(later, told, dated))
                .filter(claim -> !strangers.begins(claim))
                .filter(claim -> !overtaken.contains(claim))
                .toList();
    }

    private static boolean isBefore(Claim claim, Instant from) {
        return claim.origin().published().isBefore(from);
    }

    private static LocalDate day(Claim claim) {
        return Told.of(claim).day();
    }

    private static Predicate<Claim> isNews(List<Claim> later, Set<Claim> told, Set<Claim> dated) {
        Set<ArticleId> repeating = told.stream()
                .filter(claim -> claim.place() == 0)
                .map(claim -> claim.origin().article())
                .collect(Collectors.toSet());
        Map<Told, Long> tellers = articles(later);
        // an old date behind the first sentence is background to the news in it
        Map<Told, Long> repeaters = articles(told.stream()
                .filter(claim -> claim.place() == 0 || !dated.contains(claim))
                .toList());
        return claim -> !told.contains(claim)
                && !repeating.contains(claim.origin().article())
                && 2 * repeaters.getOrDefault(Told.of(claim), 0L) <= tellers.getOrDefault(Told.of(claim), 0L);
    }

    private static Map<Told, Long> articles(Collection<Claim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        Told::of,
                        Collectors.mapping(
                                claim -> claim.origin().article(),
                                Collectors.collectingAndThen(Collectors.toSet(), articles -> (long) articles.size()))));
    }

    /** Whether it goes another way, or its numbers have become others. */
    static boolean hasMoved(Claim before, Claim claim) {
        return before.wording().direction() != claim.wording().direction()
                || claim.wording().quantities().stream()
                        .filter(now -> !now.unit().isEmpty())
                        .anyMatch(now -> isOther(now, before.wording().quantities()));
    }

    /** Of the same unit, and none of the values near it. */
    private static boolean isOther(Quantity now, List<Quantity> before) {
        List<Quantity> alike =
                before.stream().filter(then -> then.unit().equals(now.unit())).toList();
        return !alike.isEmpty()
                && alike.stream()
                        .noneMatch(then -> Math.abs(
                                        then.value().doubleValue() - now.value().doubleValue())
                                <= NEAR_VALUE * Math.abs(now.value().doubleValue()));
    }
}
