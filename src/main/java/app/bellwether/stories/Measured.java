package app.bellwether.stories;

import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with what is measured by it.
 *
 * @param amount the quantity and its sentence
 * @param words stems of what stands around it in its clause, without numbers and words that tell only how it moves
 * @param mood what makes it a plan, a forecast or a denial; two that differ in it do not tell the same
 * @param harm stems of {@code words} that tell what happened to people, which few words suffice to say
 * @param context stems of the whole sentence
 * @param hedged true when it is called near, more or less
 * @param former the value that the sentence itself gives as the one before; null when it gives none
 * @param lowered true when the sentence says that something became less, or was corrected
 */
record Measured(
        Tellings.Amount amount,
        Set<String> words,
        Set<String> mood,
        Set<String> harm,
        Set<String> context,
        boolean hedged,
        @Nullable BigDecimal former,
        boolean lowered) {

    private static final int SHARED = 2;
    private static final int MORE_WORDS = 3;
    private static final BigDecimal WRITTEN_OUT = BigDecimal.valueOf(1_000);
    private static final double MORE_THAN_HEDGING = 1.25;
    private static final double ANOTHER_THING = 4;

    Quantity quantity() {
        return amount.quantity();
    }

    /** Whether both measure one thing, whatever its value: the words of one are among the words of the other. */
    boolean sameThing(Measured other) {
        boolean fewer = words.size() <= other.words.size();
        Set<String> few = fewer ? words : other.words;
        Set<String> many = fewer ? other.words : words;
        return quantity().unit().equals(other.quantity().unit())
                && mood.equals(other.mood)
                && harm.equals(other.harm)
                && (few.size() >= SHARED || (!harm.isEmpty() && sharesContext(other)))
                && many.size() - few.size() <= Math.max(few.size(), MORE_WORDS)
                && many.containsAll(few);
    }

    /** "Injured two people" is little to go by, unless both sentences are of the landslide. */
    private boolean sharesContext(Measured other) {
        return context.stream().filter(other.context::contains).count() >= SHARED;
    }

    /** Whether the newer one tells that this has moved on. Less than before only counts when its sentence says so. */
    boolean movesOnTo(Measured newer) {
        BigDecimal now = newer.quantity().value();
        BigDecimal then = quantity().value();
        boolean said = newer.former == null || newer.former.compareTo(then) == 0;
        boolean less = now.compareTo(then) < 0;
        return former == null
                && said
                && sameThing(newer)
                && !sameValue(quantity(), newer.quantity())
                && isStep(ratio(then, now), hedged || newer.hedged)
                && (!less || newer.lowered || newer.former != null);
    }

    /** Whether one value is the other, or the other rounded: "12 %" and "12.4 percent", "1 billion" and "1.03 billion". */
    static boolean sameValue(Quantity one, Quantity other) {
        return one.value().compareTo(other.value()) == 0
                || rounded(one.value(), other.value())
                || rounded(other.value(), one.value());
    }

    private static double ratio(BigDecimal one, BigDecimal other) {
        double small = Math.min(one.doubleValue(), other.doubleValue());
        double large = Math.max(one.doubleValue(), other.doubleValue());
        return small <= 0 ? Double.POSITIVE_INFINITY : large / small;
    }

    /** What is many times as much is most often something else, and "nearly ten" may be nine and a half. */
    private static boolean isStep(double ratio, boolean hedged) {
        return ratio <= ANOTHER_THING && (!hedged || ratio >= MORE_THAN_HEDGING);
    }

    private static boolean rounded(BigDecimal exact, BigDecimal round) {
        if (round.abs().compareTo(WRITTEN_OUT) < 0) {
            return exact.setScale(round.scale(), RoundingMode.HALF_UP).compareTo(round) == 0;
        }
        int digits = round.stripTrailingZeros().precision();
        return exact.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(round) == 0;
    }
}
