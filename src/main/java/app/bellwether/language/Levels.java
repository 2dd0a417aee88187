package app.bellwether.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

    private static final Pattern RISES =
            Pattern.compile("(?i)\\b(?:r[io]se[ns]?|rising|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
                    + "|gain(?:s|ed|ing)?|gr[oe]w(?:s|n|ing)?|surg(?:e|es|ed|ing)|up)\\b");

    private static final Pattern FALLS = Pattern.compile(
            "(?i)\\b(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|slip(?:s|ped|ping)?"
                    + "|decreas(?:e|es|ed|ing)|s[ai]nk(?:s|ing)?|slid(?:e|es|ing)?|shr[ai]nk(?:s|ing)?|down)\\b");

    private static final Pattern FORETOLD = Pattern.compile(
            "(?i)\\b(?:would|will|could|might|(?<!\\b(?:than|as) )(?:expect|forecast|predict|estimat|project)|likely|"
                    + May.VERB + "\\b)");

    /** "5.25-5.5 percent": a number that the other one of a range follows. */
    private static final Pattern RANGE = Pattern.compile("^ ?(?:[-–]|to|or) ?\\d");

    private static final Pattern OUT_OF =
            Pattern.compile("(?i)\\b(?:from|compared (?:with|to)|against|versus)" + HEDGED);

    /** "Rose by more than 37,000", "an increase of 37,000". */
    private static final Pattern MOVED_BY = Pattern.compile(
            "(?:(?<up>" + RISES.pattern() + ")|" + FALLS.pattern() + ")(?i:(?: by| of)?" + HEDGED + ")");

    /** Between a level and what is said of it: "412,000 Americans, up 37,000", but not "412,000, when exports rose 37,000". */
    private static final Pattern SAID_OF_IT =
            Pattern.compile("^(?:\\D|(?<=" + CalendarWords.MONTH + " )\\d{1,2}\\b){0,50}(?:[,—–]| after) ?(?:an? )?");

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

    /** Whether a sentence's level is one value with its sign, and no end of a range. */
    public static boolean isOneValue(String sentence, Quantity level) {
        boolean signed = !level.unit().equals("%") || level.text().matches(".*(?:%|cent).*");
        return signed && !RANGE.matcher(sentence.substring(level.end())).find();
    }

    /** Whether a later sentence tells of a rise, or of a fall, and of nothing foretold, and so have the values of its series moved. */
    public static boolean bearOut(String later, Quantity before, Quantity now) {
        boolean rises = RISES.matcher(later).find();
        boolean named = before.unit().equals(now.unit())
                || before.unit().isEmpty()
                || now.unit().isEmpty();
        double moved = now.value().doubleValue() - before.value().doubleValue();
        return named
                && rises != FALLS.matcher(later).find()
                && !FORETOLD.matcher(later).find()
                && (rises ? moved : -moved) > REVISED * before.value().doubleValue();
    }

    /**
     * Whether a sentence lets its level follow that value: it does not say from where, or by how much, the measure came there, or says
     * just that. Between the two values of a series there may be one that nobody reported.
     *
     * @param quantities of the sentence, in order
     */
    public static boolean cameFrom(Quantity before, String sentence, List<Quantity> quantities, Quantity level) {
        return quantities.stream()
                .filter(quantity -> !quantity.equals(level) && isOfOneUnit(quantity, level))
                .flatMap(quantity -> from(sentence, quantity, level).stream().boxed())
                .allMatch(from -> Math.abs(from - before.value().doubleValue()) <= REVISED * from);
    }

    /** Where the level came from as far as that quantity of its sentence says so. */
    private static OptionalDouble from(String sentence, Quantity quantity, Quantity level) {
        String head = sentence.substring(0, quantity.start());
        if (OUT_OF.matcher(head).find()) {
            return OptionalDouble.of(quantity.value().doubleValue());
        }
        Matcher moved = MOVED_BY.matcher(head);
        boolean after = quantity.start() >= level.end();
        if (!moved.find() || (after && !isSaidOf(level, sentence, moved.start()))) {
            return OptionalDouble.empty();
        }
        BigDecimal change =
                moved.group("up") == null ? quantity.value() : quantity.value().negate();
        return OptionalDouble.of(level.value().add(change).doubleValue());
    }

    private static boolean isSaidOf(Quantity level, String sentence, int start) {
        return start >= level.end()
                && SAID_OF_IT.matcher(sentence.substring(level.end(), start)).matches();
    }
}
