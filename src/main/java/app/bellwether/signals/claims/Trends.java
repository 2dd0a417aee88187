package app.bellwether.signals.claims;

import app.bellwether.language.Levels;
import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells whether a measure turned between two claims that it goes one way: what was said before and after it is not one trend. */
public final class Trends {

    /** What speaks of the same people and the same measure, whichever way it goes. */
    private static final double SAME_MEASURE = .6;

    private static final Pattern HEADED = Pattern.compile(
            "(?i)\\b(?:up|down|rises?|rose|falls?|fell|drops?|jumps?|climbs?|slips?|declines?|increases?|grows?) to"
                    + " (?<number>\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?)(?<share> ?%| per ?cent)?(?![\\d,.]*\\d|"
                    + " (?:million|billion))");

    private Trends() {}

    /**
     * Whether one of the known claims says, or the values of those that say what the centre says show, that the measure
     * turned between the centre and the other claim.
     */
    public static boolean turned(Claim centre, Claim other, Collection<Claim> known) {
        Action way = centre.wording().direction();
        if (way == null) {
            return false;
        }
        return known.stream().anyMatch(claim -> isTurn(centre, claim) && isWithin(claim, centre, other))
                || isBroken(way, centre, other, known);
    }

    private static boolean isTurn(Claim centre, Claim claim) {
        Wording mine = centre.wording();
        Wording theirs = claim.wording();
        return theirs.direction() != null
                && claim.aside() == null
                && theirs.direction() != mine.direction()
                && mine.negated() == theirs.negated()
                && mine.predicate().measured().equals(theirs.predicate().measured())
                && theirs.core().containsKey(theirs.predicate().measured())
                && !areElsewhere(mine, theirs)
                && claim.vector().cosine(centre.vector()) >= SAME_MEASURE;
    }

    private static boolean areElsewhere(Wording one, Wording other) {
        return !one.countries().isEmpty()
                && !other.countries().isEmpty()
                && Collections.disjoint(one.countries(), other.countries());
    }

    private static boolean isWithin(Claim turn, Claim one, Claim other) {
        Instant at = turn.origin().published();
        return at.isAfter(first(one, other)) && at.isBefore(last(one, other));
    }

    /** A rise to less than an earlier rise led to: it must have fallen between the two. */
    private static boolean isBroken(Action way, Claim centre, Claim other, Collection<Claim> known) {
        Instant first = first(centre, other);
        Instant last = last(centre, other);
        List<Quantity> levels = known.stream()
                .filter(claim -> !claim.origin().published().isBefore(first)
                        && !claim.origin().published().isAfter(last))
                .filter(claim -> claim.wording().direction() == way)
                .filter(claim -> isOfSeries(centre, claim))
                .sorted(Comparator.comparing(claim -> claim.origin().published()))
                .flatMap(claim -> level(claim).stream())
                .toList();
        return IntStream.range(0, levels.size())
                .anyMatch(before -> levels.subList(before + 1, levels.size()).stream()
                        .anyMatch(after -> isBehind(way, levels.get(before), after)));
    }

    private static boolean isOfSeries(Claim centre, Claim claim) {
        return claim.equals(centre)
                || Likeness.between(centre, claim).verdict(centre, claim) == Likeness.Verdict.SUPPORTS;
    }

    private static boolean isBehind(Action way, Quantity before, Quantity after) {
        double ratio =
                after.value().doubleValue() / Math.max(1e-9, before.value().doubleValue());
        return Levels.areOfOneMeasure(before, after)
                && (way == Action.UP ? ratio < 1 - Levels.REVISED : ratio > 1 + Levels.REVISED);
    }

    /** Where the measure has come to, when the sentence or the headline above it says so. */
    static Optional<Quantity> level(Claim claim) {
        return Levels.in(claim.quote(), claim.wording().quantities())
                .or(() -> claim.place() == 0 ? headed(claim.origin().headline()) : Optional.empty());
    }

    /** What stands above the first sentence is of what that says. */
    private static Optional<Quantity> headed(String headline) {
        Matcher value = HEADED.matcher(headline);
        if (!value.find()) {
            return Optional.empty();
        }
        String number = value.group("number").replace(",", "");
        String unit = value.group("share") == null ? "" : "%";
        return Optional.of(new Quantity(value.group(), new BigDecimal(number), unit, value.start(), value.end()));
    }

    private static Instant first(Claim one, Claim other) {
        Instant mine = one.origin().published();
        Instant theirs = other.origin().published();
        return mine.isBefore(theirs) ? mine : theirs;
    }

    private static Instant last(Claim one, Claim other) {
        return first(one, other).equals(one.origin().published())
                ? other.origin().published()
                : one.origin().published();
    }
}
