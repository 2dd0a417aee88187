package app.bellwether.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds numbers with what they count or measure. Years, dates, times, versions and numbered names are none. */
final class Quantities {

    private static final String CURRENCY =
            "US\\$|A\\$|C\\$|NZ\\$|HK\\$|S\\$|R\\$|[$€£¥₹₩₽₺₪]|Rs\\.? ?|(?:USD|EUR|GBP|JPY|CNY|INR|CHF|Sh|KSh) ?";
    private static final String NUMBER = "\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+";
    private static final String SPELLED = NumberWords.CARDINALS.stream()
            .skip(1)
            .filter(word -> word.indexOf('-') < 0)
            .collect(Collectors.joining("|", "", "|a|half a"));
    private static final String SCALE =
            "(?i:hundred|thousand|million|billion|trillion)|mln|bln|bn|tn|crore|lakh|[mbkKMBT]";
    private static final Pattern QUANTITY =
            Pattern.compile("(?<![\\p{L}\\p{N}.,:/$€£#@_-])(?:(?<sign>[-−+])?(?<currency>" + CURRENCY + ")?(?<number>"
                    + NUMBER + ")(?:(?:[ -]|)(?<scale>" + SCALE + ")(?![\\p{L}\\p{N}]))?|(?i:(?<spelled>" + SPELLED
                    + "))[ -](?:(?<words>hundred|thousand|million|"
                    + "billion|trillion)(?![\\p{L}])|(?=\\p{L})))");

    private static final Map<String, String> SCALES = WordFiles.pairs(
            "hundred=100, thousand=1e3, k=1e3, lakh=1e5, million=1e6, mln=1e6, m=1e6, crore=1e7, billion=1e9,"
                    + " bln=1e9, bn=1e9, b=1e9, trillion=1e12, tn=1e12, t=1e12");
    private static final Set<String> ONE = Set.of("a", "one", "half a");
    private static final Pattern ONE_IN = Pattern.compile("(?i)\\b(?:one|1|two|2)(?: out of| in)(?: every)? $");
    private static final int RATIO_WIDTH = 20;
    private static final int LONGEST_NUMBER = 24;

    private Quantities() {}

    static List<Quantity> of(String text) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            Optional<Quantity> quantity = quantity(text, matcher);
            quantity.ifPresent(found::add);
            from = Math.max(matcher.end(), quantity.map(Quantity::end).orElse(0));
        }
        return List.copyOf(found);
    }

    private static Optional<Quantity> quantity(String text, Matcher matcher) {
        boolean spelled = matcher.group("spelled") != null;
        String number = spelled ? matcher.group("spelled") : matcher.group("number");
        String scale = spelled ? matcher.group("words") : matcher.group("scale");
        if (number.length() > LONGEST_NUMBER || (!spelled && goesOn(text, matcher.end()))) {
            return Optional.empty();
        }
        int end = spelled && scale == null ? matcher.end() - 1 : matcher.end();
        String currency = spelled ? null : matcher.group("currency");
        Units.Unit unit = currency != null ? Units.ofCurrency(currency, end) : Units.after(text, end, scale != null);
        // only a count is divided into thousands, whatever it counts
        boolean large = !number.equals(undivided(number)) && !number.contains(".");
        boolean plain = unit.name().isEmpty() && scale == null && !large;
        if (plain
                || (spelled
                        && scale == null
                        && ((!unit.counted() && !unit.measure()) || ONE.contains(number.toLowerCase(Locale.ROOT))))
                || (!spelled && isName(text, matcher.start(), unit, currency != null || scale != null))
                || isOneIn(text, matcher.start())
                || (scale == null
                        && currency == null
                        && !unit.measure()
                        && Numerals.isYear(number))) { // "the 2026 midterms" are no two thousand midterms
            return Optional.empty();
        }
        String sign = matcher.group("sign");
        BigDecimal value = value(number, scale, sign != null && !sign.equals("+"));
        return Optional.of(new Quantity(
                text.substring(matcher.start(), unit.end()), value, unit.name(), matcher.start(), unit.end()));
    }

    /** "4.5.2", "7:30", "252-175", "5th" and "3-0" go on after their first number. */
    private static boolean goesOn(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        if (Units.isMeasured(text, end)) {
            return false;
        }
        boolean digit = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        boolean letter = Character.isLetter(next) && next != 'x' && next != '°';
        return letter || (digit && ".,:/-–".indexOf(next) >= 0 && !isRange(text, end));
    }

    /** "50-52 percent" and "$5-7 billion" are ranges: the first number takes the unit of the second. */
    private static boolean isRange(String text, int end) {
        return Units.RANGE.matcher(text).region(end, text.length()).lookingAt();
    }

    /** "One in three children" are not three. */
    private static boolean isOneIn(String text, int start) {
        return ONE_IN.matcher(text.substring(Math.max(0, start - RATIO_WIDTH), start))
                .find();
    }

    /** "Boeing 737 jets" and "Section 230 reforms" carry their number as a name. */
    private static boolean isName(String text, int start, Units.Unit unit, boolean counts) {
        if (counts || unit.measure() || start < 2 || text.charAt(start - 1) != ' ') {
            return false;
        }
        int from = start - 1;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        boolean begins = from == 0
                || "\n\"“.".indexOf(text.charAt(from - 1)) >= 0
                || (from > 1 && ".!?:”\"".indexOf(text.charAt(from - 2)) >= 0);
        return Character.isUpperCase(text.charAt(from)) && !begins;
    }

    private static String undivided(String number) {
        return number.replace(",", "").replace("\u00a0", "").replace("\u202f", "");
    }

    private static BigDecimal value(String number, String scale, boolean negative) {
        BigDecimal base =
                Character.isLetter(number.charAt(0)) ? NumberWords.value(number) : new BigDecimal(undivided(number));
        BigDecimal factor = scale == null
                ? BigDecimal.ONE
                : new BigDecimal(SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), "1"));
        BigDecimal value = base.multiply(factor).stripTrailingZeros();
        BigDecimal signed = negative ? value.negate() : value;
        return signed.scale() < 0 ? signed.setScale(0) : signed;
    }
}
