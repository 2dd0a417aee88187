package app.bellwether.signals.finds;

import app.bellwether.judging.SentenceKind;
import app.bellwether.language.Quantity;
import app.bellwether.signals.claims.Claim;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what first sentences bring that their stories had not told before. */
final class News {

    /** One number rounded in two ways is one. */
    private static final double NEAR_VALUE = .05;

    private News() {}

    /**
     * Without what its story had told before, and without the articles that begin with it: they repeat it. When most of its articles of a
     * day begin so, nothing in the others is the news of that day.
     *
     * @param leads those of other stories than are told of since then count for nothing
     */
    static List<Claim> of(Collection<Claim> leads, Instant from) {
        Map<StoryId, List<Claim>> before = leads.stream()
                .filter(claim -> isBefore(claim, from))
                .collect(Collectors.groupingBy(claim -> claim.origin().story()));
        List<Claim> since =
                leads.stream().filter(claim -> !isBefore(claim, from)).toList();
        Set<Claim> told = since.stream()
                .filter(claim -> before.getOrDefault(claim.origin().story(), List.of()).stream()
                        .anyMatch(earlier -> repeats(earlier, claim)))
                .collect(Collectors.toSet());
        Set<ArticleId> repeating = told.stream()
                .filter(claim -> claim.place() == 0)
                .map(claim -> claim.origin().article())
                .collect(Collectors.toSet());
        Set<Claim> stale = new HashSet<>(told);
        StoryDay.group(since).values().forEach(claims -> {
            List<Claim> again = claims.stream()
                    .filter(claim -> repeating.contains(claim.origin().article()))
                    .toList();
            stale.addAll(2 * StoryDay.articles(again) > StoryDay.articles(claims) ? claims : again);
        });
        return since.stream().filter(claim -> !stale.contains(claim)).toList();
    }

    /** That it came about is news to whoever was told that it would. */
    private static boolean repeats(Claim earlier, Claim claim) {
        boolean cameAbout =
                earlier.verdict().kind() == SentenceKind.PLAN && claim.verdict().kind() == SentenceKind.FACT;
        return !cameAbout && tellsTheSame(earlier, claim);
    }

    /** Whether it repeats what was told, and that has not moved on since. */
    static boolean tellsTheSame(Claim told, Claim claim) {
        return Sameness.repeats(told, claim) && !hasMoved(told, claim);
    }

    private static boolean isBefore(Claim claim, Instant from) {
        return claim.origin().published().isBefore(from);
    }

    /** Whether it goes another way, or its numbers have become others. */
    private static boolean hasMoved(Claim before, Claim claim) {
        return before.statement().direction() != claim.statement().direction()
                || claim.statement().quantities().stream()
                        .filter(now -> !now.unit().isEmpty())
                        .anyMatch(now -> isOther(now, before.statement().quantities()));
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
