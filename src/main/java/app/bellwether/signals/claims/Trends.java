package app.bellwether.signals.claims;

import app.bellwether.language.Levels;
import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the known claims show of the way of a measure that a centre says goes one way: what was said before and after it turned is not one trend. */
public final class Trends {

    /** What speaks of the same people and the same measure, whichever way it goes. */
    private static final double SAME_MEASURE = .6;

    private static final Pattern HEADED = Pattern.compile(
            "(?i)\\b(?:up|down|rises?|rose|falls?|fell|drops?|jumps?|climbs?|slips?|declines?|increases?|grows?) to"
                    + " (?<number>\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?)(?<share> ?%| per ?cent)?(?![\\d,.]*\\d|"
                    + " (?:million|billion))");

    private final Claim centre;

    /** When it went the other way. */
    private final List<Instant> turns;

    /** Two values of its series between which it must have gone the other way. */
    private final List<Break> breaks;

    private record Level(Instant at, Quantity value) {}

    private record Break(Instant before, Instant after) {}

    public Trends(Claim centre, Stream<List<Claim>> lists) {
        List<Claim> known = lists.flatMap(List::stream).toList();
        this.centre = centre;
        Action way = centre.wording().direction();
        this.turns = way == null
                ? List.of()
                : known.stream()
                        .filter(claim -> isTurn(centre, claim))
                        .map(claim -> claim.origin().published())
                        .toList();
        this.breaks = way == null ? List.of() : breaks(way, levels(way, centre, known));
    }

    /**
     * Whether one of the known claims says, or the values of those that say what the centre says show, that the measure
     * turned between the centre and the other claim.
     */
    public boolean turnedBetween(Claim other) {
        Instant mine = centre.origin().published();
        Instant theirs = other.origin().published();
        Instant first = mine.isBefore(theirs) ? mine : theirs;
        Instant last = mine.isBefore(theirs) ? theirs : mine;
        return turns.stream().anyMatch(turn -> turn.isAfter(first) && turn.isBefore(last))
                || breaks.stream()
                        .anyMatch(one ->
                                !one.before().isBefore(first) && !one.after().isAfter(last));
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
                && claim.vector().cosine(centre.vector()) >= SAME_MEASURE;
    }

    /** A rise to less than an earlier rise led to: it must have fallen between the two. */
    private static List<Break> breaks(Action way, List<Level> levels) {
        List<Break> breaks = new ArrayList<>();
        for (int before = 0; before < levels.size(); before++) {
            for (Level after : levels.subList(before + 1, levels.size())) {
                if (isBehind(way, levels.get(before).value(), after.value())) {
                    breaks.add(new Break(levels.get(before).at(), after.at()));
                }
            }
        }
        return breaks;
    }

    private static List<Level> levels(Action way, Claim centre, List<Claim> known) {
        return known.stream()
                .filter(claim -> claim.wording().direction() == way)
                .filter(claim -> isOfSeries(centre, claim))
                .sorted(Comparator.comparing(claim -> claim.origin().published()))
                .flatMap(claim ->
                        level(claim).map(value -> new Level(claim.origin().published(), value)).stream())
                .toList();
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
}
