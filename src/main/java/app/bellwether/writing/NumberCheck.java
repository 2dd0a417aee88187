package app.bellwether.writing;

import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the numbers of a text: each must be in the words it rests on, in whatever scale it is written, and of the same unit there. */
final class NumberCheck {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*+");
    private static final Pattern DIVIDED = Pattern.compile("(?<!\\d)(\\d{1,3}), (\\d{3})(?!\\d)");
    private static final Map<String, List<String>> SPELLED = new HashMap<>();

    static {
        List<String> small = List.of(
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                                + " seventeen eighteen nineteen twenty")
                        .split(" "));
        for (int i = 0; i < small.size(); i++) {
            SPELLED.put(small.get(i), List.of(String.valueOf(i)));
        }
        List<String> tens = List.of("thirty forty fifty sixty seventy eighty ninety".split(" "));
        for (int i = 0; i < tens.size(); i++) {
            SPELLED.put(tens.get(i), List.of(String.valueOf(30 + 10 * i)));
        }
        SPELLED.put("dozen", List.of("12"));
        SPELLED.put("half", List.of("50", "0.5"));
        SPELLED.put("quarter", List.of("25", "0.25"));
        SPELLED.put("third", List.of("33", "33.3", "3"));
        SPELLED.put("first", List.of("1"));
        SPELLED.put("second", List.of("2"));
        SPELLED.put("twice", List.of("2"));
    }

    private final Linguist linguist;
    private final List<Quantity> quantities;
    private final Set<String> values = new HashSet<>();

    NumberCheck(Linguist linguist, Spans spans) {
        this.linguist = linguist;
        this.quantities = linguist.quantities(spans.text());
        quantities.forEach(one -> values.add(plain(one.value())));
        String joined = DIVIDED.matcher(spans.text()).replaceAll("$1,$2");
        List.of(spans.text(), joined).forEach(this::know);
        SentenceTokens.of(joined, 0, joined.length()).tokens().stream()
                .map(SentenceTokens.Token::word)
                .map(word -> SPELLED.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()))
                .forEach(values::addAll);
    }

    private void know(String text) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            values.add(digits(matcher.group()));
        }
    }

    List<Grounding.Problem> problems(String text) {
        List<Grounding.Problem> problems = new ArrayList<>();
        List<Quantity> claimed = linguist.quantities(text);
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            Quantity quantity = claimed.stream()
                    .filter(one -> one.start() <= start && start < one.end())
                    .findFirst()
                    .orElse(null);
            if (!isKnown(matcher.group(), quantity)) {
                problems.add(problem(matcher.group(), start, matcher.end(), "the number is not in the sources"));
            } else if (quantity != null && measuresElse(quantity)) {
                problems.add(problem(
                        quantity.text(),
                        quantity.start(),
                        quantity.end(),
                        "the number has another unit in the sources"));
            }
        }
        return problems;
    }

    private boolean isKnown(String written, @org.jspecify.annotations.Nullable Quantity quantity) {
        if (quantity != null && values.contains(plain(quantity.value()))) {
            return true;
        }
        boolean scaled = quantity != null && !plain(quantity.value().abs()).equals(digits(written));
        return !scaled && values.contains(digits(written));
    }

    /** Dollars are no euros, and per cent no points; what a noun counts is not checked. */
    private boolean measuresElse(Quantity claimed) {
        List<String> units = quantities.stream()
                .filter(one -> one.value().compareTo(claimed.value()) == 0)
                .map(Quantity::unit)
                .toList();
        return isMeasure(claimed.unit())
                && !units.isEmpty()
                && units.stream().allMatch(NumberCheck::isMeasure)
                && !units.contains(claimed.unit());
    }

    private static boolean isMeasure(String unit) {
        return unit.equals("%") || unit.matches("[A-Z]{3}") || unit.endsWith(" point");
    }

    private static Grounding.Problem problem(String text, int start, int end, String why) {
        return new Grounding.Problem(text, start, end, why);
    }

    private static String digits(String written) {
        String bare = written.replace(",", "");
        return bare.matches("\\d+(\\.\\d+)?") ? plain(new BigDecimal(bare)) : bare;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
