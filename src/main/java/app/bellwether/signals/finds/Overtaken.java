package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Action;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Wording;
import app.bellwether.stories.StoryId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells of which deeds there is a later one: what the one chamber passed on a Wednesday, where its story tells that the other
 * passed it on the Saturday. Reports of both are read on one morning, and only the later says how things are.
 */
final class Overtaken {

    /** So many voices date a deed to a day, where one alone may err. */
    private static final int VOICES = 2;

    /** Farther apart in meaning, two deeds of one kind are of two matters; see {@code docs/quality.md}. */
    private static final double OF_THE_MATTER = .5;

    /** So many days after the last one, a deed that names no day may well be a later one. */
    private static final int UNDATED = 3;

    private final Map<Deed, List<Claim>> latest;

    /** One kind of deed in one story. */
    private record Deed(StoryId story, Action action) {
        static Deed of(Claim claim) {
            return new Deed(
                    claim.origin().story(),
                    Objects.requireNonNull(claim.wording().action()));
        }
    }

    private Overtaken(Map<Deed, List<Claim>> latest) {
        this.latest = latest;
    }

    static Overtaken in(Collection<Claim> leads) {
        return new Overtaken(leads.stream()
                .filter(claim -> claim.wording().action() != null)
                .collect(Collectors.groupingBy(
                        Deed::of, Collectors.collectingAndThen(Collectors.toList(), Overtaken::latest))));
    }

    /** Those of the last day, where they are told of several. */
    private static List<Claim> latest(List<Claim> claims) {
        TreeMap<LocalDate, List<Claim>> days = new TreeMap<>();
        claims.stream()
                .filter(Overtaken::isDone)
                .forEach(claim -> Stale.dayOf(claim)
                        .ifPresent(day -> days.computeIfAbsent(day, _ -> new ArrayList<>())
                                .add(claim)));
        days.values().removeIf(told -> voices(told) < VOICES);
        return days.size() < 2 ? List.of() : days.lastEntry().getValue();
    }

    private static boolean isDone(Claim claim) {
        Wording.Predicate told = claim.wording().predicate();
        return !told.open() && !told.ahead() && !told.negated();
    }

    private static long voices(List<Claim> claims) {
        return Math.min(
                claims.stream().map(claim -> claim.origin().voice()).distinct().count(),
                claims.stream()
                        .map(claim -> claim.origin().publisher())
                        .distinct()
                        .count());
    }

    private static boolean isBefore(Claim claim, LocalDate last) {
        LocalDate told = LocalDate.ofInstant(claim.origin().published(), ZoneOffset.UTC);
        return Stale.dayOf(claim).map(day -> day.isBefore(last)).orElse(!told.isAfter(last.plusDays(UNDATED)));
    }

    /** Whether its story dates a deed of its kind and matter to a later day; what has no date of its own may be of any. */
    boolean is(Claim claim) {
        if (claim.wording().action() == null) {
            return false;
        }
        List<Claim> later = latest.getOrDefault(Deed.of(claim), List.of());
        return !later.isEmpty()
                && isBefore(claim, Stale.dayOf(later.getFirst()).orElseThrow())
                && later.stream().anyMatch(other -> other.vector().cosine(claim.vector()) >= OF_THE_MATTER);
    }
}
