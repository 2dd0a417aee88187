package app.bellwether.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where a measure has come to, and not by how much it moved; for English. */
public final class Levels {

    /** What may stand between a word and its number. */
    private static final String HEDGED =
            "(?: (?:an?|the|about|around|roughly|approximately|nearly|almost|just|some|over|more|less"
                + "|than|only|another|further|record|new|seasonally|adjusted|annual|rate|of|high|low|revised|upwardly|downwardly|previous|earlier)){0,5}"
                + " $";

    /** "Rose to a seasonally adjusted 373,000", "stood at 5.9 percent". */
    private static final Pattern ARRIVED = Pattern.compile("(?i)\\b(?:to|at|reach(?:es|ed)?)" + HEDGED);

    /** Looked for first, as it is rarer than what has to stand before it, and sooner refused. */
    private static final String UP_OR_DOWN = "(?=,? (?:up|down) )(?<=\\d[^;]{0,60}),? (?:up|down) ";

    private static final Pattern COMPARED = Pattern.compile(UP_OR_DOWN + "(?:\\p{L}+ )?from\\b");

    /** "412,000 boxes, up 24,000 from April", where nothing says of another number that a measure came to it. */
    private static final Pattern COMPARED_BY =
            Pattern.compile(UP_OR_DOWN + "(?:by )?\\d\\S*(?: \\p{L}+){0,2} (?:\\p{L}+ )?from\\b");

    private static final Pattern OF_TIME = Pattern.compile("(?i)^.*\\b(?:hour|day|week|month|year)s?");

    /** What is revised by a hundredth has not moved. */
    public static final double REVISED = .01;

    /** What is three times as much is another measure. */
    private static final double OTHER = 3;

    private Levels() {}

    /**
     * Where the measure has come to, when the sentence says so.
     *
     * @param quantities of the sentence, in order
     */
    public static Optional<Quantity> in(String sentence, List<Quantity> quantities) {
        return compared(COMPARED, sentence, quantities)
                .or(() -> quantities.stream()
                        .filter(quantity -> ARRIVED.matcher(
                                        sentence.substring(0, Math.min(quantity.start(), sentence.length())))
                                .find())
                        .findFirst())
                .or(() -> compared(COMPARED_BY, sentence, quantities));
    }

    /** The last one before what says how it had been. */
    private static Optional<Quantity> compared(Pattern comparing, String sentence, List<Quantity> quantities) {
        Matcher compared = comparing.matcher(sentence);
        return compared.find()
                ? quantities.stream()
                        .filter(quantity -> quantity.end() <= compared.start() + 1)
                        .filter(quantity -> !OF_TIME.matcher(quantity.text()).matches())
                        .reduce((one, next) -> next)
                : Optional.empty();
    }

    /** Whether the one may follow the other: both are of one unit, or counts, and neither is three times the other. */
    public static boolean areOfOneMeasure(Quantity one, Quantity other) {
        double ratio = other.value().doubleValue() / Math.max(1e-9, one.value().doubleValue());
        return isOfOneUnit(one, other) && ratio < OTHER && ratio > 1 / OTHER;
    }

    /** What is counted is called by many names. */
    private static boolean isOfOneUnit(Quantity one, Quantity other) {
        return one.unit().equals(other.unit()) || (one.isCount() && other.isCount());
    }
}
