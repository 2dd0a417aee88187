package app.bellwether.signals.stars;

import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Witnesses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A claim with those that support it. Each was compared with the centre and with no other, so that a chain of small
 * differences never ends at another claim.
 *
 * @param centre the claim in the middle
 * @param rays what supports it, best first, at most one of an article
 */
public record Star(Claim centre, List<Ray> rays) {

    private static final int VOICES = 3;

    /** Reports of one event may run over a night; what others begin with a day later is more. */
    private static final Duration LASTING = Duration.ofDays(1);

    public Star {
        rays = List.copyOf(rays);
    }

    /**
     * A claim that supports the centre.
     *
     * @param claim the claim
     * @param score how well it fits
     */
    public record Ray(Claim claim, double score) {}

    /** Round a claim what is found to say the same, at most one of an article. */
    static Star round(Claim centre, Stream<Ray> rays) {
        Set<Object> seen = new HashSet<>(Set.of(centre.origin().article(), centre.quote()));
        return new Star(
                centre,
                rays.sorted(Comparator.comparingDouble(Ray::score).reversed())
                        .filter(ray -> seen.add(ray.claim().origin().article())
                                && seen.add(ray.claim().quote()))
                        .toList());
    }

    /** Centre and rays. */
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(centre);
        rays.forEach(ray -> claims.add(ray.claim()));
        return claims;
    }

    /** Whether so many rays could make a star that shines, before anything dearer is asked of them. */
    static boolean areEnough(int rays) {
        return rays + 1 >= VOICES;
    }

    /** Whether enough voices say it, and some begin with it a day apart: all reports of one event repeat its background further down. */
    boolean shines() {
        List<Claim> claims = claims();
        // the dearer question is asked of few
        return isLasting(claims.stream().filter(Star::isLead).toList()) && Witnesses.count(claims) >= VOICES;
    }

    private static boolean isLead(Claim claim) {
        return claim.headline() || claim.place() < Claim.LEAD;
    }

    private static boolean isLasting(List<Claim> claims) {
        List<Instant> times = claims.stream()
                .map(claim -> claim.origin().published())
                .sorted()
                .toList();
        return !times.isEmpty()
                && Duration.between(times.getFirst(), times.getLast()).compareTo(LASTING) >= 0;
    }

    /** Whether claims have the voices of a star and are a day apart, whatever they say and wherever they stand. */
    public static boolean mayShine(List<Claim> claims) {
        return isLasting(claims) && Witnesses.count(claims) >= VOICES;
    }

    double brightness() {
        return rays.stream().mapToDouble(Ray::score).sum();
    }

    static final Comparator<Star> BRIGHTEST_FIRST =
            Comparator.comparingDouble(Star::brightness).reversed().thenComparing(star -> star.centre.id());
}
