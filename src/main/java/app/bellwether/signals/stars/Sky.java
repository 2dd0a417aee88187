package app.bellwether.signals.stars;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Disputes;
import app.bellwether.signals.claims.Likeness;
import app.bellwether.signals.claims.Likeness.Verdict;
import app.bellwether.signals.claims.SharedWords;
import app.bellwether.signals.claims.Trends;
import app.bellwether.signals.claims.Word;
import app.bellwether.signals.claims.Wording;
import app.bellwether.signals.stars.Star.Ray;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The claims of a bounded window that belong to no signal yet, found by their core words. What a new claim costs does not grow
 * with what was read before the window, and words that too many claims share are not looked up.
 */
public final class Sky {

    /** How far back a claim is looked for. */
    public static final Duration WINDOW = Duration.ofDays(60);

    private static final int COMMON = 1_500;

    private final SharedWords<Point> byCore = new SharedWords<>(COMMON);

    /** Those that say that something goes up or down, by what it is. */
    private final Map<String, Set<Point>> byMeasured = new HashMap<>();

    private final Map<ArticleId, List<Point>> byArticle = new HashMap<>();
    private final Deque<Point> inOrder = new ArrayDeque<>();
    private Instant newest = Instant.EPOCH;

    /** Adds a claim and gives the stars that shine because of it, brightest first. */
    public List<Star> add(Claim claim) {
        Point point = new Point(claim);
        Set<Star> shining = new TreeSet<>(Star.BRIGHTEST_FIRST);
        for (Point other : alike(claim)) {
            if (claim.vector().cosine(other.claim.vector()) < Likeness.LEAST_COSINE) {
                continue;
            }
            if (supports(other, point)) {
                shine(other, shining);
            }
            supports(point, other);
        }
        shine(point, shining);
        keep(point);
        return List.copyOf(shining);
    }

    /** Claims that say something like it, for the background of a new signal. */
    public List<Ray> around(Claim centre) {
        return alike(centre).stream()
                .map(point -> new Ray(
                        point.claim, Likeness.between(centre, point.claim).score()))
                .filter(ray -> ray.claim().isMain())
                .filter(ray -> Likeness.between(centre, ray.claim()).verdict(centre, ray.claim()) == Verdict.CONTEXT)
                .toList();
    }

    /** What it holds of stories that were told since then, by story. */
    public Map<StoryId, List<Claim>> told(Instant since) {
        Map<StoryId, List<Claim>> told = inOrder.stream()
                .filter(point -> !point.gone)
                .map(point -> point.claim)
                .collect(Collectors.groupingBy(
                        claim -> claim.origin().story(), LinkedHashMap::new, Collectors.toList()));
        told.values()
                .removeIf(claims -> claims.stream()
                        .allMatch(claim -> claim.origin().published().isBefore(since)));
        return told;
    }

    /** Claims that share words of their core with it. */
    public List<Claim> near(Claim claim) {
        return alike(claim).stream().map(point -> point.claim).toList();
    }

    /** Whether it is loose still. */
    public boolean holds(Claim claim) {
        return byArticle.getOrDefault(claim.origin().article(), List.of()).stream()
                .anyMatch(point -> point.claim.equals(claim));
    }

    /** Forgets a claim that has found its signal. */
    public void remove(Claim claim) {
        List.copyOf(byArticle.getOrDefault(claim.origin().article(), List.of())).stream()
                .filter(point -> point.claim.equals(claim))
                .forEach(this::drop);
    }

    /** Forgets the claims of an article, which has a new revision. */
    public void remove(ArticleId article) {
        List.copyOf(byArticle.getOrDefault(article, List.of())).forEach(this::drop);
    }

    private static boolean supports(Point centre, Point other) {
        Likeness likeness = Likeness.between(centre.claim, other.claim);
        return likeness.verdict(centre.claim, other.claim) == Verdict.SUPPORTS
                && centre.lit.add(new Point.Lit(other, new Ray(other.claim, likeness.score())));
    }

    /** Those whose core shares two words with the claim, in the order in which its words lead to them. */
    private List<Point> alike(Claim claim) {
        List<Point> met = byCore.havingTwoOf(claim.wording().stems());
        ArticleId own = claim.origin().article();
        met.removeIf(point -> point.claim.origin().article().equals(own));
        return met;
    }

    private void shine(Point point, Set<Star> shining) {
        if (!isCentre(point.claim) || !Star.areEnough(point.lit.size())) {
            return;
        }
        point.lit.removeIf(lit -> lit.point().gone);
        Star star = star(point.claim, point.lit.stream().map(Point.Lit::ray).toList());
        if (star.shines()) {
            shining.add(star);
        }
    }

    private static boolean isCentre(Claim claim) {
        Wording wording = claim.wording();
        return !claim.headline() && !wording.predicate().open() && !isTwofold(wording);
    }

    /** Without what says it of a time before or after its measure turned. */
    private Star star(Claim centre, List<Ray> rays) {
        List<Claim> measured = new ArrayList<>(measured(centre));
        measured.add(centre);
        rays.forEach(ray -> measured.add(ray.claim()));
        Trends trends = new Trends(centre, Stream.of(measured));
        return Star.round(centre, rays.stream().filter(ray -> !trends.turnedBetween(ray.claim())));
    }

    /** The stars of claims that were found to say the same, whatever their words are like; those that shine, the brightest first. */
    public List<Star> of(List<Claim> same) {
        return same.stream()
                .filter(claim -> claim.isMain() && isCentre(claim))
                .map(centre -> star(centre, agreeing(centre, same)))
                .filter(Star::shines)
                .sorted(Star.BRIGHTEST_FIRST)
                .toList();
    }

    private static List<Ray> agreeing(Claim centre, List<Claim> same) {
        return same.stream()
                .filter(claim -> !Disputes.reverses(centre, List.of(centre), claim))
                .map(claim -> new Ray(claim, Likeness.between(centre, claim).score()))
                .toList();
    }

    /** "Cases and deaths decline" says two things, and what says either would be gathered round it. */
    private static boolean isTwofold(Wording wording) {
        String measured = wording.predicate().measured();
        List<Word> words = wording.words();
        for (int i = 1; i + 1 < words.size() && !measured.isEmpty(); i++) {
            boolean joins = words.get(i).bare().equals("and");
            if (joins
                    && (words.get(i - 1).stem().equals(measured)
                            || words.get(i + 1).stem().equals(measured))) {
                return true;
            }
        }
        return false;
    }

    /** Those that tell which way a measure went lately: what it says of the time between two claims. */
    public List<Claim> measured(Claim centre) {
        if (centre.wording().direction() == null) {
            return List.of();
        }
        Set<Point> turning =
                byMeasured.getOrDefault(centre.wording().predicate().measured(), Set.of());
        return Stream.concat(turning.stream(), alike(centre).stream())
                .map(point -> point.claim)
                .distinct()
                .toList();
    }

    private void keep(Point point) {
        Wording wording = point.claim.wording();
        byCore.add(wording.core().keySet(), point);
        if (trend(wording)) {
            byMeasured
                    .computeIfAbsent(wording.predicate().measured(), _ -> new LinkedHashSet<>())
                    .add(point);
        }
        byArticle
                .computeIfAbsent(point.claim.origin().article(), any -> new ArrayList<>())
                .add(point);
        inOrder.add(point);
        Instant published = point.claim.origin().published();
        newest = published.isAfter(newest) ? published : newest;
        Instant oldest = newest.minus(WINDOW);
        while (!inOrder.isEmpty()
                && (inOrder.peek().gone
                        || inOrder.peek().claim.origin().published().isBefore(oldest))) {
            drop(inOrder.remove());
        }
    }

    /** Whether it speaks of a measure that is a core word of its own. */
    private static boolean trend(Wording wording) {
        return wording.direction() != null
                && wording.core().containsKey(wording.predicate().measured());
    }

    private void drop(Point point) {
        if (point.gone) {
            return;
        }
        point.gone = true;
        Wording wording = point.claim.wording();
        byCore.remove(wording.core().keySet(), point);
        if (trend(wording)) {
            byMeasured.computeIfPresent(wording.predicate().measured(), (_, points) -> {
                points.remove(point);
                return points.isEmpty() ? null : points;
            });
        }
        byArticle.computeIfPresent(point.claim.origin().article(), (same, points) -> {
            points.remove(point);
            return points.isEmpty() ? null : points;
        });
    }
}
