package app.bellwether.signals.claims;

import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the decisions about one duty apart: the first 25 percent, a further 25, a doubling to 50. Their percentages are sums, as
 * money is.
 */
final class Levies {

    private static final String DUTY = "(?:tariffs?|dut(?:y|ies)|tax(?:es)?|lev(?:y|ies)|VAT|surcharges?)";

    private static final Pattern SPOKEN_OF = Pattern.compile("(?i)\\b" + DUTY + "\\b");

    /** Where a sentence goes over to another decision. */
    private static final Pattern BREAK = Pattern.compile("[,;:(—–]| (?:and|but|then|before|after|which|including) ");

    private static final Pattern FIRST = Pattern.compile("(?i)\\b(?:first|initial(?:ly)?|originally)\\b");

    private static final Pattern RAISED =
            Pattern.compile("(?i)\\b(?:doubl|tripl|quadrupl|rais(?:e|ed|es|ing)\\b|hik(?:e|ed|es|ing)\\b"
                    + "|increas(?:e|ed|es|ing)\\b|ramp(?:s|ed|ing)? up|lift(?:s|ed|ing)?\\b|bring(?:s|ing)?\\b)");

    private static final Pattern ADDED =
            Pattern.compile("(?i)\\b(?:additional|further|extra|another|remaining|second|on top of)\\b(?! penalt)");

    /** "A 50 percent tariff, including a 25 percent penalty": the one is what it comes to, the other a part of that. */
    private static final Pattern PART = Pattern.compile("(?i)[ ,](?:including|of which) $");

    private static final Pattern UP_TO =
            Pattern.compile("(?i)\\b(?:up )?to (?:over |more than |nearly |about |a \\p{Ll}+ )?$");

    private Levies() {}

    /**
     * A decision.
     *
     * @param more whether it comes on top of an earlier one
     * @param whole for one that does, whether the value is what the duty comes to, and not what is added
     * @param value in percent; null when it is not said
     */
    record Levy(boolean more, boolean whole, @Nullable BigDecimal value) {

        private boolean mayBe(Levy other) {
            boolean equal = value != null && other.value != null && value.compareTo(other.value) == 0;
            if (more != other.more) {
                // "a tariff of 50 percent" may be what an earlier one was doubled to
                return equal && (whole || other.whole);
            }
            return equal || value == null || other.value == null || whole != other.whole;
        }
    }

    /** Whether both speak of such decisions, and of none that could be the same one. */
    static boolean differ(Wording one, Wording other) {
        List<Levy> mine = one.levies();
        List<Levy> theirs = other.levies();
        return !mine.isEmpty() && !theirs.isEmpty() && !meet(one, other);
    }

    /** Whether a decision that the one tells of may be one that the other tells of. */
    static boolean meet(Wording one, Wording other) {
        return one.levies().stream().anyMatch(levy -> other.levies().stream().anyMatch(levy::mayBe));
    }

    /** Whether it tells of a first decision and of a later one: what tells of either would be gathered round it. */
    static boolean areSeveral(Wording wording) {
        return wording.levies().stream().map(Levy::more).distinct().count() > 1;
    }

    /** The decisions that a sentence tells of, in order. */
    static List<Levy> of(String sentence, List<Quantity> quantities, @Nullable Action action) {
        boolean decided = action == Action.TAX || action == Action.UP;
        if (!decided || !SPOKEN_OF.matcher(sentence).find()) {
            return List.of();
        }
        List<Levy> levies = new ArrayList<>();
        Matcher breaks = BREAK.matcher(sentence);
        boolean part = false;
        int from = 0;
        while (from < sentence.length()) {
            int to = breaks.find(from) ? breaks.end() : sentence.length();
            // "to 50%, including": the comma and the word are one break
            Matcher next = breaks.region(Math.max(from, to - 1), sentence.length());
            to = next.lookingAt() ? next.end() : to;
            String clause = sentence.substring(from, to);
            boolean hasPart = PART.matcher(clause).find();
            levy(clause, from, part, hasPart, quantities, levies);
            part = hasPart;
            from = to;
        }
        return List.copyOf(levies);
    }

    private static void levy(
            String clause, int start, boolean part, boolean hasPart, List<Quantity> quantities, List<Levy> levies) {
        boolean raised = RAISED.matcher(clause).find();
        boolean more = !FIRST.matcher(clause).find()
                && (raised || part || hasPart || ADDED.matcher(clause).find());
        List<Quantity> shares = quantities.stream()
                .filter(quantity -> quantity.unit().equals("%")
                        && quantity.start() >= start
                        && quantity.start() < start + clause.length())
                .toList();
        for (Quantity share : shares) {
            boolean whole = hasPart
                    || UP_TO.matcher(clause.substring(0, share.start() - start)).find();
            levies.add(new Levy(more || whole, whole, share.value().stripTrailingZeros()));
        }
        if (shares.isEmpty() && raised) {
            levies.add(new Levy(true, true, null));
        }
    }
}
