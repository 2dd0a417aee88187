package app.bellwether.writing;

import app.bellwether.language.Linguist;
import app.bellwether.language.Numerals;
import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks the numbers of a text: each must be in the words it rests on, in whatever scale it is written, and count or measure the
 * same there; and what is called a total must be the sum of the parts named beside it.
 */
final class NumberCheck {

    private static final Pattern DIVIDED = Pattern.compile("(?<!\\d)(\\d{1,3}), (\\d{3})(?!\\d)");
    private static final Pattern TOTAL = Pattern.compile(
            "\\b(total|totals|totalled|totaled|totalling|totaling|in all|altogether|combined|together)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Linguist linguist;
    private final List<Quantity> quantities;
    private final Set<String> values = new HashSet<>();
    private final Map<String, Set<String>> counted = new HashMap<>();

    NumberCheck(Linguist linguist, Spans spans) {
        this.linguist = linguist;
        this.quantities = linguist.quantities(spans.text());
        quantities.forEach(one -> values.add(plain(one.value())));
        String joined = DIVIDED.matcher(spans.text()).replaceAll("$1,$2");
        Stream.of(spans.text(), joined).flatMap(Numerals::in).forEach(number -> values.add(digits(number.group())));
        spans.sentences().forEach(this::count);
        count(SentenceTokens.of(joined, 0, joined.length()));
    }

    private void count(SentenceTokens sentence) {
        List<SentenceTokens.Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            List<String> meant = valuesOf(tokens.get(i));
            values.addAll(meant);
            if (i + 1 < tokens.size()) {
                counted.computeIfAbsent(tokens.get(i + 1).stem(), stem -> new HashSet<>())
                        .addAll(meant);
            }
        }
    }

    private static List<String> valuesOf(SentenceTokens.Token token) {
        return token.number() ? List.of(digits(token.word())) : SpelledNumbers.meanings(token.word());
    }

    List<Grounding.Problem> problems(String text, List<SentenceTokens> claim) {
        List<Grounding.Problem> problems = new ArrayList<>();
        List<Quantity> claimed = linguist.quantities(text);
        for (MatchResult number : Numerals.in(text).toList()) {
            int start = number.start();
            Quantity quantity = claimed.stream()
                    .filter(one -> one.start() <= start && start < one.end())
                    .findFirst()
                    .orElse(null);
            if (!isKnown(number.group(), quantity)) {
                problems.add(problem(number.group(), start, number.end(), Grounding.Fault.NUMBER.why()));
            } else if (quantity != null && measuresElse(quantity)) {
                problems.add(problem(quantity.text(), quantity.start(), quantity.end(), Grounding.Fault.UNIT.why()));
            }
        }
        claim.forEach(sentence -> problems.addAll(miscounted(sentence)));
        problems.addAll(totals(claimed, text));
        return problems;
    }

    private boolean isKnown(String written, @org.jspecify.annotations.Nullable Quantity quantity) {
        if (quantity != null && values.contains(plain(quantity.value()))) {
            return true;
        }
        boolean scaled = quantity != null && !plain(quantity.value().abs()).equals(digits(written));
        return !scaled && values.contains(digits(written));
    }

    /** Dollars are no euros, and per cent no people; what a noun counts is told by {@link #miscounted}. */
    private boolean measuresElse(Quantity claimed) {
        List<Quantity> there = quantities.stream()
                .filter(one -> one.value().compareTo(claimed.value()) == 0)
                .toList();
        return isMeasure(claimed)
                && !there.isEmpty()
                && there.stream().allMatch(one -> isMeasure(one) && !one.unit().equals(claimed.unit()));
    }

    private static boolean isMeasure(Quantity one) {
        return !one.isCount() || one.unit().endsWith(" point");
    }

    /** Nine ships and four planes are not four ships and nine planes. */
    private List<Grounding.Problem> miscounted(SentenceTokens sentence) {
        List<Grounding.Problem> problems = new ArrayList<>();
        for (int i = 0; i + 1 < sentence.tokens().size(); i++) {
            SentenceTokens.Token token = sentence.tokens().get(i);
            SentenceTokens.Token next = sentence.tokens().get(i + 1);
            List<String> meant = valuesOf(token);
            Set<String> there = counted.getOrDefault(next.stem(), Set.of());
            if (!meant.isEmpty()
                    && next.content()
                    && !there.isEmpty()
                    && meant.stream().noneMatch(there::contains)) {
                problems.add(problem(token.word(), token.start(), token.end(), Grounding.Fault.COUNT.why()));
            }
        }
        return problems;
    }

    private static List<Grounding.Problem> totals(List<Quantity> claimed, String text) {
        Matcher total = TOTAL.matcher(text);
        if (!total.find() || claimed.size() < 3) {
            return List.of();
        }
        for (Quantity whole : claimed) {
            List<BigDecimal> parts = claimed.stream()
                    .filter(one -> !one.equals(whole) && one.unit().equals(whole.unit()))
                    .map(Quantity::value)
                    .toList();
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean largest = parts.stream().allMatch(part -> part.compareTo(whole.value()) < 0);
            if (parts.size() > 1 && largest && sum.compareTo(whole.value()) != 0) {
                return List.of(problem(whole.text(), whole.start(), whole.end(), Grounding.Fault.TOTAL.why()));
            }
        }
        return List.of();
    }

    private static Grounding.Problem problem(String text, int start, int end, String why) {
        return new Grounding.Problem(text, start, end, why);
    }

    private static String digits(String written) {
        String bare = written.replace(",", "");
        BigDecimal value = Numerals.value(bare);
        return value == null ? bare : plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
