package app.bellwether.language;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** English words for numbers, as the rules of CLDR spell them. */
public final class NumberWords {

    private static final String ORDINAL = "%spellout-ordinal";

    /** "zero" to "nineteen", by their value. */
    public static final List<String> SMALL =
            IntStream.range(0, 20).mapToObj(value -> speller().format(value)).toList();

    /** "twenty", "thirty" to "ninety". */
    public static final List<String> TENS = IntStream.rangeClosed(2, 9)
            .mapToObj(tens -> speller().format(10L * tens))
            .toList();

    /** "first" to "fifteenth". */
    public static final List<String> ORDINALS = IntStream.rangeClosed(1, 15)
            .mapToObj(place -> speller().format(place, ORDINAL))
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
        int tens = TENS.indexOf(lower);
        return BigDecimal.valueOf(tens >= 0 ? (tens + 2) * 10L : SMALL.indexOf(lower));
    }

    private static RuleBasedNumberFormat speller() {
        return new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    }
}
