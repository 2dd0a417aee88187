package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Action;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Wording;
import app.bellwether.stories.StoryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** One kind of deed in one story. */
    private record Deed(StoryId story, Action action) {}

    private Overtaken() {}

    /** Those of which their story dates a deed of that kind and matter to a later day; what names no day of its own may be of any. */
    static Set<Claim> among(Collection<Claim> leads) {
        Map<Deed, List<Claim>> deeds = new HashMap<>();
        for (Claim claim : leads) {
            Action action = claim.wording().action();
            if (action != null) {
                deeds.computeIfAbsent(new Deed(claim.origin().story(), action), _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        return deeds.values().stream().flatMap(Overtaken::overtaken).collect(Collectors.toSet());
    }

    private static Stream<Claim> overtaken(List<Claim> claims) {
        TreeMap<LocalDate, List<Claim>> days = new TreeMap<>();
        claims.stream()
                .filter(Overtaken::isDone)
                .forEach(claim -> Stale.dayOf(claim)
                        .ifPresent(day -> days.computeIfAbsent(day, _ -> new ArrayList<>())
                                .add(claim)));
        days.values().removeIf(told -> !Attested.areAtLeast(VOICES, told));
        if (days.size() < 2) {
            return Stream.empty();
        }
        Map.Entry<LocalDate, List<Claim>> latest = days.lastEntry();
        return claims.stream()
                .filter(claim -> isBefore(claim, latest.getKey()))
                .filter(claim -> latest.getValue().stream()
                        .anyMatch(other -> other.vector().cosine(claim.vector()) >= OF_THE_MATTER));
    }

    private static boolean isDone(Claim claim) {
        Wording.Predicate told = claim.wording().predicate();
        return !told.open() && !told.ahead() && !told.negated();
    }

    private static boolean isBefore(Claim claim, LocalDate last) {
        return Stale.dayOf(claim)
                .map(day -> day.isBefore(last))
                .orElseGet(() -> !Told.of(claim).day().isAfter(last.plusDays(UNDATED)));
    }
}
