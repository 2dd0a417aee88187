package app.bellwether.signals.stars;

import app.bellwether.judging.SupportJudge;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.SharedWords;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The claims of a bounded window that belong to no signal yet, found by their telling words. What a new claim costs does not grow
 * with what was read before the window, and words that too many claims share are not looked up.
 */
public final class Sky {

    /** How far back a claim is looked for. */
    public static final Duration WINDOW = Duration.ofDays(60);

    private static final int COMMON = 1_500;

    /** From there on a claim is quoted for another: of those, with their set left out, four of five bear it out and nine of ten nearly. */
    private static final double SUPPORTS = .65;

    /** What is told later is hardly ever so near, and is what makes a claim last: of those, three of five bear it out and three of four nearly. */
    private static final double LASTS = .5;

    /** And from there on beside it. */
    public static final double BESIDE = .4;

    private final SharedWords<Point> byWords = new SharedWords<>(COMMON);

    private final Map<ArticleId, List<Point>> byArticle = new HashMap<>();
    private final Deque<Point> inOrder = new ArrayDeque<>();
    private Instant newest = Instant.EPOCH;

    private final SupportJudge judge;

    public Sky(SupportJudge judge) {
        this.judge = judge;
    }

    /** Adds a claim and gives the stars that shine because of it, brightest first. */
    public List<Star> add(Claim claim) {
        Point point = new Point(claim);
        Set<Star> shining = new TreeSet<>(Star.BRIGHTEST_FIRST);
        for (Point other : alike(claim)) {
            if (supports(other, point)) {
                shine(other, shining);
            }
            supports(point, other);
        }
        shine(point, shining);
        keep(point);
        return List.copyOf(shining);
    }

    /** Claims that may belong to it, for the background of a new signal. */
    public List<Ray> around(Claim centre) {
        return alike(centre).stream()
                .filter(point -> point.claim.isMain())
                .map(point -> new Ray(point.claim, judge.supports(centre.said(), point.claim.said())))
                .filter(ray -> ray.score() >= BESIDE && !isProof(centre, ray.claim(), ray.score()))
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

    /** Claims two of whose telling words it has. */
    public List<Claim> near(Claim claim) {
        return alike(claim).stream().map(point -> point.claim).toList();
    }

    /** Whether it is loose still. */
    public boolean holds(Claim claim) {
        return points(claim.origin().article()).stream().anyMatch(point -> point.claim.equals(claim));
    }

    /** Forgets a claim that has found its signal. */
    public void remove(Claim claim) {
        points(claim.origin().article()).stream()
                .filter(point -> point.claim.equals(claim))
                .forEach(this::drop);
    }

    /** Forgets the claims of an article, which has a new revision. */
    public void remove(ArticleId article) {
        points(article).forEach(this::drop);
    }

    private List<Point> points(ArticleId article) {
        return List.copyOf(byArticle.getOrDefault(article, List.of()));
    }

    private boolean supports(Point centre, Point other) {
        double likely = centre.claim.headline() ? 0 : judge.supports(centre.claim.said(), other.claim.said());
        boolean proof = isProof(centre.claim, other.claim, likely);
        if (proof) {
            centre.lit.put(other, new Ray(other.claim, likely));
        }
        return proof;
    }

    /** Whether a claim that bears another out with that likelihood is quoted for it. */
    public static boolean isProof(Claim centre, Claim other, double likely) {
        Duration between =
                Duration.between(centre.origin().published(), other.origin().published());
        return likely >= (between.abs().compareTo(SupportJudge.LATER) < 0 ? SUPPORTS : LASTS);
    }

    /** Those whose telling words it has two of, in the order in which its words lead to them. */
    private List<Point> alike(Claim claim) {
        List<Point> met = byWords.havingTwoOf(claim.statement().stems().keySet());
        ArticleId own = claim.origin().article();
        met.removeIf(point -> point.claim.origin().article().equals(own));
        return met;
    }

    private void shine(Point point, Set<Star> shining) {
        if (!Star.areEnough(point.lit.size())) {
            return;
        }
        point.lit.keySet().removeIf(other -> other.gone);
        Star star = Star.round(point.claim, point.lit.values().stream());
        if (star.shines()) {
            shining.add(star);
        }
    }

    /** The stars of claims that were found to say the same, whatever their words are like; those that shine, the brightest first. */
    public List<Star> of(List<Claim> same) {
        return same.stream()
                .filter(Claim::isMain)
                .map(centre -> Star.round(centre, agreeing(centre, same)))
                .filter(star -> Star.mayShine(star.claims()))
                .sorted(Star.BRIGHTEST_FIRST)
                .toList();
    }

    private Stream<Ray> agreeing(Claim centre, List<Claim> same) {
        return same.stream()
                .filter(claim -> !SupportJudge.isTurned(centre.said(), claim.said()))
                .map(claim -> new Ray(claim, judge.supports(centre.said(), claim.said())));
    }

    private void keep(Point point) {
        byWords.add(point.words, point);
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
        if (point.gone) {
            return;
        }
        point.gone = true;
        byWords.remove(point.words, point);
        byArticle.computeIfPresent(point.claim.origin().article(), (same, points) -> {
            points.remove(point);
            return points.isEmpty() ? null : points;
        });
    }

    /** A claim in the sky. */
    private static final class Point {

        final Claim claim;
        final Set<String> words;

        /** What supports it, in the order in which it came. */
        final Map<Point, Ray> lit = new LinkedHashMap<>();

        /** Whether it has left the sky. */
        boolean gone;

        Point(Claim claim) {
            this.claim = claim;
            this.words = claim.tellingWords();
        }
    }
}
