package app.bellwether.language;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** English words for numbers, as the rules of CLDR spell them. */
public final class NumberWords {

    /** "zero" to "ninety-nine", by their value. */
    public static final List<String> CARDINALS =
            IntStream.range(0, 100).mapToObj(value -> speller().format(value)).toList();

    /** "first" to "fifteenth". */
    public static final List<String> ORDINALS = IntStream.rangeClosed(1, 15)
            .mapToObj(place -> speller().format(place, "%spellout-ordinal"))
            .toList();

    private NumberWords() {}

    /** What one of them, "a" or "half a" amounts to, small or large letters. */
    static BigDecimal value(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("a")) {
            return BigDecimal.ONE;
        }
        if (lower.equals("half a")) {
            return new BigDecimal("0.5");
        }
        return BigDecimal.valueOf(CARDINALS.indexOf(lower));
    }

    private static RuleBasedNumberFormat speller() {
        return new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    }
}
