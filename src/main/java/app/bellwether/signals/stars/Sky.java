package app.bellwether.signals.stars;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Likeness;
import app.bellwether.signals.claims.Likeness.Verdict;
import app.bellwether.signals.stars.Star.Ray;
import app.bellwether.sources.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The claims of a bounded window that belong to no signal yet, found by their core words. What a new claim costs does not grow
 * with what was read before the window, and words that too many claims share are not looked up.
 */
public final class Sky {

    /** How far back a claim is looked for. */
    public static final Duration WINDOW = Duration.ofDays(60);

    private static final double SAME_MEASURE = .6;
    private static final int COMMON = 1_500;

    private final Map<String, List<Point>> byCore = new HashMap<>();
    private final Map<ArticleId, List<Point>> byArticle = new HashMap<>();
    private final Deque<Point> inOrder = new ArrayDeque<>();
    private Instant newest = Instant.EPOCH;

    private static final class Point {
        private final Claim claim;
        private final List<Ray> rays = new ArrayList<>();
        private boolean gone;

        private Point(Claim claim) {
            this.claim = claim;
        }
    }

    /** Adds a claim and gives the stars that shine because of it, brightest first. */
    public List<Star> add(Claim claim) {
        Point point = new Point(claim);
        Set<Star> shining = new TreeSet<>(Star.BRIGHTEST_FIRST);
        for (Point other : alike(claim)) {
            if (other.rays.addAll(rays(other.claim, claim))) {
                shine(other, shining);
            }
            point.rays.addAll(rays(claim, other.claim));
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
                .filter(ray -> !ray.claim().headline())
                .filter(ray -> Likeness.between(centre, ray.claim()).verdict(centre, ray.claim()) == Verdict.CONTEXT)
                .toList();
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

    private static List<Ray> rays(Claim centre, Claim other) {
        Likeness likeness = Likeness.between(centre, other);
        return likeness.verdict(centre, other) == Verdict.SUPPORTS
                ? List.of(new Ray(other, likeness.score()))
                : List.of();
    }

    private List<Point> alike(Claim claim) {
        Map<Point, Integer> shared = new LinkedHashMap<>();
        for (String stem : claim.wording().stems()) {
            List<Point> points = byCore.getOrDefault(stem, List.of());
            if (points.size() <= COMMON) {
                points.forEach(point -> shared.merge(point, 1, Integer::sum));
            }
        }
        ArticleId own = claim.origin().article();
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .map(Map.Entry::getKey)
                .filter(point -> !point.gone && !point.claim.origin().article().equals(own))
                .toList();
    }

    private void shine(Point point, Set<Star> shining) {
        if (point.claim.headline() || !Star.areEnough(point.rays.size())) {
            return;
        }
        List<Claim> turns = turns(point.claim);
        Set<Object> seen = new HashSet<>(Set.of(point.claim.origin().article(), point.claim.quote()));
        List<Ray> rays = point.rays.stream()
                .filter(ray -> living(ray.claim())
                        && turns.stream().noneMatch(turn -> between(turn, point.claim, ray.claim())))
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .filter(ray -> seen.add(ray.claim().origin().article())
                        && seen.add(ray.claim().quote()))
                .toList();
        Star star = new Star(point.claim, rays);
        if (star.shines()) {
            shining.add(star);
        }
    }

    /** The claims by which the measure went the other way: what was said before one and after it is no one trend. */
    private List<Claim> turns(Claim centre) {
        String measured = centre.wording().predicate().measured();
        if (centre.wording().direction() == null || measured.isEmpty()) {
            return List.of();
        }
        return byCore.getOrDefault(measured, List.of()).stream()
                .map(point -> point.claim)
                .filter(claim -> claim.wording().direction() != null
                        && claim.wording().direction() != centre.wording().direction()
                        && claim.wording().predicate().measured().equals(measured)
                        && claim.vector().cosine(centre.vector()) >= SAME_MEASURE)
                .toList();
    }

    private static boolean between(Claim turn, Claim one, Claim other) {
        Instant at = turn.origin().published();
        Instant first = one.origin().published();
        Instant second = other.origin().published();
        return at.isAfter(first.isBefore(second) ? first : second)
                && at.isBefore(first.isBefore(second) ? second : first);
    }

    private boolean living(Claim claim) {
        return byArticle.getOrDefault(claim.origin().article(), List.of()).stream()
                .anyMatch(point -> !point.gone && point.claim.equals(claim));
    }

    private void keep(Point point) {
        point.claim
                .wording()
                .core()
                .keySet()
                .forEach(stem ->
                        byCore.computeIfAbsent(stem, any -> new ArrayList<>()).add(point));
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

    private void drop(Point point) {
        point.gone = true;
        point.claim
                .wording()
                .core()
                .keySet()
                .forEach(stem -> byCore.computeIfPresent(stem, (same, points) -> {
                    points.remove(point);
                    return points.isEmpty() ? null : points;
                }));
        byArticle.computeIfPresent(point.claim.origin().article(), (same, points) -> {
            points.remove(point);
            return points.isEmpty() ? null : points;
        });
    }
}
