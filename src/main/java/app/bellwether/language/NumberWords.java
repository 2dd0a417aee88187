package app.bellwether.language;

import com.ibm.icu.text.RuleBasedNumberFormat;
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

    private static RuleBasedNumberFormat speller() {
        return new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    }
}
