package app.bellwether.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where a measure has come to, and not by how much it moved; for English. */
public final class Levels {

    /** "Rose to a seasonally adjusted 373,000", "stood at 5.9 percent". */
    private static final Pattern ARRIVED = Pattern.compile("(?i)\\b(?:to|at|reach(?:es|ed)?)(?:"
        + " (?:an?|the|about|around|nearly|almost|just|some|over|more|less|than|only|record|new|seasonally|adjusted|annual|rate|of|high|low)){0,5}"
        + " $");

    private static final Pattern COMPARED = Pattern.compile("(?<=\\d[^;]{0,60}),? (?:up|down) (?:\\p{L}+ )?from\\b");

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** What is three times as much is another measure. */
    private static final double OTHER = 3;

    private Levels() {}

    /**
     * Where the measure has come to, when the sentence says so.
     *
     * @param quantities of the sentence, in order
     */
    public static Optional<Quantity> in(String sentence, List<Quantity> quantities) {
        Matcher compared = COMPARED.matcher(sentence);
        if (compared.find()) {
            return quantities.stream()
                    .filter(quantity -> quantity.end() <= compared.start() + 1)
                    .reduce((one, next) -> next);
        }
        return quantities.stream()
                .filter(quantity -> ARRIVED.matcher(
                                sentence.substring(0, Math.min(quantity.start(), sentence.length())))
                        .find())
                .findFirst();
    }

    /** Whether the one may follow the other: both are of one unit, or counts, and neither is three times the other. */
    public static boolean areOfOneMeasure(Quantity one, Quantity other) {
        double ratio = other.value().doubleValue() / Math.max(1e-9, one.value().doubleValue());
        boolean sameUnit = one.unit().equals(other.unit()) || (isCount(one) && isCount(other));
        return sameUnit && ratio < OTHER && ratio > 1 / OTHER;
    }

    /** "412,000", "373,000 Americans": what is counted is called by many names. */
    private static boolean isCount(Quantity quantity) {
        return !quantity.unit().equals("%")
                && !CURRENCY.matcher(quantity.unit()).matches();
    }
}
