package app.bellwether.writing.gate;

import app.bellwether.judging.Statement;
import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.language.Numerals;
import app.bellwether.language.Quantity;
import app.bellwether.writing.SpelledNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text as values with what they are said of. A number is what stands between spaces: "1.234.56" is neither 1.234 nor 56,
 * "455g" no 455 of anything but grams, "12, 400" no 12,400, and the terms of a sum prove nothing.
 */
final class SpanValues {

    private static final Pattern GLUED = Pattern.compile("\\S++");
    private static final Pattern EDGE =
            Pattern.compile("^[(\\[\\p{Pi}\\p{Pf}„\"'$€£¥~≈+<>=-]+|[.,;:!?)\\]\\p{Pi}\\p{Pf}„\"'%]+$|[’']s$");
    private static final Pattern SUM =
            Pattern.compile("\\d\\s*[+×*÷=]\\s*[$€£]?\\d[\\d.,]*|(?<=[+×*÷=]\\s?)[$€£]?\\d[\\d.,]*");
    private static final Pattern ONE =
            Pattern.compile("(?i)(?<!\\bno )\\b(?<one>one|a|an|single|another) (?<of>\\p{L}++(?: \\p{L}++)?)");
    private static final Pattern ORDINAL = Pattern.compile("(?<!\\d)(\\d{1,9})(?:st|nd|rd|th)");

    private static final Pattern BEFORE = Pattern.compile("(\\p{L}+)[^\\p{L}.;]{0,3}$");
    private static final Pattern BEHIND = Pattern.compile("[^\\p{L}.;]{0,3}(\\p{L}+)");
    private static final BigDecimal NEARLY = new BigDecimal("0.5");

    /** So near stands a word that says what a number is said of. */
    private static final int NEAR = 60;

    private final Linguist linguist;
    private final List<Value> values = new ArrayList<>();

    /** What "a" or "another" says of a thing: that it is one. */
    private final List<Value> ones = new ArrayList<>();

    /**
     * A number.
     *
     * @param written as in the text, without what stands around it
     * @param value what it amounts to; null where it is no plain number
     * @param quantity with its unit; null where it has none
     * @param vague whether it is none in particular: "hundreds"
     * @param beside the word before it and the one behind it
     * @param near the stems of the words around it
     */
    record Value(
            String written,
            @Nullable BigDecimal value,
            @Nullable Quantity quantity,
            boolean vague,
            List<String> beside,
            Set<String> near) {

        /** Whether it only says that a thing is one. */
        boolean isOne() {
            return written.equals("one");
        }

        /** How many of the two words beside it are those beside another. */
        private long likeness(Value other) {
            return IntStream.range(0, beside.size())
                    .filter(at -> !beside.get(at).isEmpty() && beside.get(at).equals(other.beside.get(at)))
                    .count();
        }
    }

    SpanValues(Linguist linguist, String text, LocalDate day) {
        this.linguist = linguist;
        List<Quantity> quantities = linguist.quantities(text);
        List<DateMention> dates = DateMention.in(text, day);
        Set<Integer> sums = SUM.matcher(text)
                .results()
                .flatMap(sum -> IntStream.range(sum.start(), sum.end()).boxed())
                .filter(at -> Character.isDigit(text.charAt(at)))
                .collect(Collectors.toSet());
        Matcher glued = GLUED.matcher(text);
        while (glued.find()) {
            if (glued.group().chars().anyMatch(Character::isDigit)
                    && dates.stream().noneMatch(date -> glued.start() < date.end() && date.start() < glued.end())
                    && sums.stream().noneMatch(at -> glued.start() <= at && at < glued.end())) {
                add(text, glued, quantities);
            }
        }
        for (SpelledNumbers.Spelled spelled : SpelledNumbers.in(text)) {
            Quantity quantity = spelled.vague() ? null : at(quantities, spelled.start(), spelled.end());
            values.add(new Value(
                    text.substring(spelled.start(), spelled.end()),
                    quantity == null ? spelled.value() : quantity.value(),
                    quantity,
                    spelled.vague(),
                    beside(text, spelled.start(), spelled.end()),
                    near(linguist, text, spelled.start(), spelled.end())));
        }
        Matcher one = ONE.matcher(text);
        while (one.find()) {
            Set<String> of = new HashSet<>();
            new Statement(linguist, one.group("of"), "en")
                    .openWords()
                    .forEach(word -> of.addAll(linguist.stems(word, "en")));
            if (!of.isEmpty()) {
                boolean counts = one.group("one").equalsIgnoreCase("one");
                (counts ? values : ones).add(new Value("one", BigDecimal.ONE, null, false, List.of("", ""), of));
            }
        }
    }

    private void add(String text, Matcher glued, List<Quantity> quantities) {
        String written = bare(glued.group());
        Quantity quantity = at(quantities, glued.start(), glued.end());
        Matcher ordinal = ORDINAL.matcher(written);
        BigDecimal value = quantity != null ? quantity.value() : Numerals.value(written);
        String known = ordinal.matches() ? ordinal.group(1) : written;
        values.add(new Value(
                known,
                value,
                quantity,
                false,
                beside(text, glued.start(), glued.end()),
                near(linguist, text, glued.start(), glued.end())));
    }

    private static @Nullable Quantity at(List<Quantity> all, int start, int end) {
        return all.stream()
                .filter(one -> one.start() < end && start < one.end())
                .findFirst()
                .orElse(null);
    }

    private static String bare(String glued) {
        String bare = glued;
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = EDGE.matcher(bare).replaceAll("");
        }
        return bare.toLowerCase(Locale.ROOT);
    }

    /** The words on both sides of a place, as stems. */
    static Set<String> near(Linguist linguist, String text, int start, int end) {
        String around = text.substring(Math.max(0, start - NEAR), start) + " . "
                + text.substring(end, Math.min(text.length(), end + NEAR));
        return new HashSet<>(linguist.stems(around, "en"));
    }

    private static List<String> beside(String text, int start, int end) {
        Matcher before = BEFORE.matcher(text).region(Math.max(0, start - NEAR), start);
        Matcher behind = BEHIND.matcher(text).region(end, text.length());
        return List.of(
                before.find() ? before.group(1).toLowerCase(Locale.ROOT) : "",
                behind.lookingAt() ? behind.group(1).toLowerCase(Locale.ROOT) : "");
    }

    /** Whether it counts what another text says is one, and finds more or less of it. */
    boolean counts(Value one) {
        return values.stream()
                .filter(its -> its.value() != null && its.value().compareTo(BigDecimal.ONE) != 0)
                .anyMatch(its -> its.near().stream().anyMatch(one.near()::contains));
    }

    List<Value> all() {
        return values;
    }

    /** Whether a number of another text is one of these; where that one measures something, of the same measure. */
    boolean has(Value claimed) {
        return Stream.concat(values.stream(), ones.stream())
                .anyMatch(one -> isSame(claimed, one, Set.of()) || (isCount(claimed) && isSameValue(claimed, one)));
    }

    private static boolean isCount(Value claimed) {
        return claimed.quantity() == null || !claimed.quantity().isMeasure();
    }

    private static boolean isSameValue(Value claimed, Value one) {
        return claimed.value() != null
                && one.value() != null
                && !one.vague()
                && claimed.value().compareTo(one.value()) == 0;
    }

    /** Whether a number of another text is one of these, of the same unit, and said of something that is near it here too. */
    boolean bears(Value claimed, Set<String> stems) {
        List<Value> same = Stream.concat(values.stream(), ones.stream())
                .filter(one -> isSame(claimed, one, stems))
                .toList();
        return !isExchanged(claimed, same)
                && same.stream()
                        .anyMatch(one -> claimed.near().isEmpty()
                                || one.near().isEmpty()
                                || claimed.near().stream().anyMatch(one.near()::contains));
    }

    /** Whether it stands between the words of another number rather than between its own. */
    private boolean isExchanged(Value claimed, List<Value> same) {
        long own = same.stream().mapToLong(claimed::likeness).max().orElse(0);
        return values.stream().anyMatch(one -> !same.contains(one) && claimed.likeness(one) > own);
    }

    private boolean isSame(Value claimed, Value one, Set<String> stems) {
        BigDecimal value = claimed.value();
        BigDecimal its = one.value();
        if (value == null || its == null) {
            return claimed.written().equals(one.written());
        }
        if (claimed.vague() || one.vague()) {
            return claimed.vague() && (one.vague() ? value.compareTo(its) == 0 : SpelledNumbers.isOfSize(its, value));
        }
        return (value.compareTo(its) == 0 && isSameUnit(claimed.quantity(), one.quantity(), stems))
                || isPart(value, one)
                || isPart(its, claimed);
    }

    /** A half is 50 percent, and a third about 33. */
    private static boolean isPart(BigDecimal part, Value percent) {
        return percent.value() != null
                && percent.quantity() != null
                && percent.quantity().unit().equals("%")
                && part.compareTo(BigDecimal.ONE) < 0
                && part.movePointRight(2).subtract(percent.value()).abs().compareTo(NEARLY) <= 0;
    }

    private boolean isSameUnit(@Nullable Quantity claimed, @Nullable Quantity one, Set<String> stems) {
        String wanted = claimed == null ? "" : claimed.unit();
        String its = one == null ? "" : one.unit();
        if (wanted.equals(its)) {
            return true;
        }
        boolean measured = (claimed != null && claimed.isMeasure()) || (one != null && one.isMeasure());
        boolean named = wanted.isEmpty() || stems.containsAll(linguist.stems(wanted, "en"));
        return !measured && named;
    }
}
