package app.bellwether.signals.claims;

import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells claims apart by their numbers. */
final class Amounts {

    private static final BigDecimal ROUNDING = new BigDecimal("0.1");
    private static final BigDecimal MANY = new BigDecimal("1000");
    private static final Set<Action> HANDING = Set.of(Action.GIVE, Action.BUY, Action.SELL, Action.INVEST);

    /** What is done to people, who are counted, the more the later. */
    private static final Set<Action> COUNTED = Set.of(Action.KILL, Action.ARREST, Action.DEPORT, Action.EVACUATE);

    private static final Set<String> NO_PEOPLE =
            Set.of("%", "year", "month", "week", "day", "hour", "mile", "km", "age");

    /** A toll does not shrink to less than half, nor grow to more than the fourfold within some days. */
    private static final double SHRINKS = .5;

    private static final double GROWS = 4;
    private static final Duration SOON = Duration.ofDays(5);

    private Amounts() {}

    /** Differing numbers of one unit without an action are the values of a series ("32 % are vaccinated"), not one claim. */
    static boolean differ(Wording one, Wording other) {
        boolean deeds = one.action() != null && other.action() != null;
        if (deeds || handing(one)) {
            return one.direction() == null && otherSums(one, other);
        }
        boolean comparable = false;
        for (Quantity mine : one.quantities()) {
            for (Quantity theirs : other.quantities()) {
                if (!mine.unit().isEmpty() && mine.unit().equals(theirs.unit())) {
                    if (mine.value().compareTo(theirs.value()) == 0) {
                        return false;
                    }
                    comparable = true;
                }
            }
        }
        return comparable;
    }

    /**
     * Deeds over different sums are different deeds: an offer of $568 billion is not one of $928 billion, nor a gift of 60
     * million doses one of 20 million, nor a tariff of 25 percent one of 50.
     */
    private static boolean otherSums(Wording one, Wording other) {
        boolean handed = handing(one);
        Map<String, List<BigDecimal>> mine = sums(one, handed);
        Map<String, List<BigDecimal>> theirs = sums(other, handed);
        boolean comparable = mine.keySet().stream().anyMatch(theirs::containsKey);
        return comparable
                && mine.entrySet().stream()
                        .noneMatch(sums -> sums.getValue().stream()
                                .anyMatch(sum -> theirs.getOrDefault(sums.getKey(), List.of()).stream()
                                        .anyMatch(its -> near(sum, its))));
    }

    private static boolean handing(Wording wording) {
        return wording.action() != null && HANDING.contains(wording.action());
    }

    /** How much money changes hands, by currency, which share, and how many goods, which are counted by one name here and another there. */
    private static Map<String, List<BigDecimal>> sums(Wording wording, boolean handed) {
        return wording.quantities().stream()
                .filter(quantity ->
                        !quantity.isCount() || (handed && quantity.value().compareTo(MANY) >= 0))
                .collect(Collectors.groupingBy(
                        quantity -> quantity.isCount() ? "" : quantity.unit(),
                        Collectors.mapping(Quantity::value, Collectors.toList())));
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(one.abs().max(other.abs()).multiply(ROUNDING)) <= 0;
    }

    /** Whether both count people to whom the same was done, and the one number cannot be the other some days later. */
    static boolean isOtherToll(Claim one, Claim other) {
        Action action = one.wording().action();
        if (action == null || !COUNTED.contains(action)) {
            return false;
        }
        boolean earlier = one.origin().published().isBefore(other.origin().published());
        Claim first = earlier ? one : other;
        Claim second = earlier ? other : one;
        OptionalDouble before = people(first, action);
        OptionalDouble after = people(second, action);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        double growth = after.getAsDouble() / Math.max(1, before.getAsDouble());
        boolean soon = isSoon(first.origin().published(), second.origin().published());
        return growth < SHRINKS || (soon && growth > GROWS);
    }

    private static boolean isSoon(Instant first, Instant second) {
        return Duration.between(first, second).compareTo(SOON) <= 0;
    }

    /** The number that stands nearest to what is done: of the dead, and not of the wounded. */
    private static OptionalDouble people(Claim claim, Action action) {
        Wording wording = claim.wording();
        Integer place = wording.predicate().places().get(action);
        if (place == null) {
            return OptionalDouble.empty();
        }
        int done = wording.words().get(place).start();
        return wording.quantities().stream()
                .filter(quantity -> !quantity.isMoney() && !NO_PEOPLE.contains(quantity.unit()))
                .min(Comparator.comparingInt(quantity -> Math.abs(quantity.start() - done)))
                .map(quantity -> OptionalDouble.of(quantity.value().doubleValue()))
                .orElse(OptionalDouble.empty());
    }
}
