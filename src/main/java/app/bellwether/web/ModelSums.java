package app.bellwether.web;

import app.bellwether.models.AttemptOutcome;
import app.bellwether.models.ModelUse.Attempts;
import app.bellwether.models.ModelUse.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What some attempts come to: those asked are those answered, those answered by what was kept, and those that failed.
 *
 * @param failed by outcome
 */
record ModelSums(
        long asked, long answered, long kept, Map<AttemptOutcome, Long> failed, long promptTokens, long answerTokens) {

    private static final int DIGITS = 4;

    static ModelSums of(Collection<Attempts> attempts) {
        Map<AttemptOutcome, Long> by = new TreeMap<>();
        long prompt = 0;
        long answer = 0;
        for (Attempts some : attempts) {
            by.merge(some.outcome(), some.number(), Long::sum);
            prompt += some.promptTokens();
            answer += some.answerTokens();
        }
        long asked = by.values().stream().mapToLong(Long::longValue).sum();
        long answered = by.getOrDefault(AttemptOutcome.ANSWERED, 0L);
        long kept = by.getOrDefault(AttemptOutcome.KEPT, 0L);
        by.remove(AttemptOutcome.ANSWERED);
        by.remove(AttemptOutcome.KEPT);
        return new ModelSums(asked, answered, kept, by, prompt, answer);
    }

    long tokens() {
        return promptTokens + answerTokens;
    }

    BigDecimal cost(Price price) {
        return price.of(promptTokens, answerTokens);
    }

    /**
     * As a row of a table.
     *
     * @param price empty in the row where there is none
     */
    Line line(String what, @Nullable Price price) {
        String how = failed.entrySet().stream()
                .map(one -> Plain.words(one.getKey()) + " " + whole(one.getValue()))
                .collect(Collectors.joining(", "));
        return new Line(
                what,
                whole(asked),
                whole(answered),
                whole(kept),
                how.isEmpty() ? "none" : how,
                whole(promptTokens),
                whole(answerTokens),
                price == null ? "" : money(cost(price)));
    }

    /** A row of a table. */
    record Line(
            String what,
            String asked,
            String answered,
            String kept,
            String failed,
            String promptTokens,
            String answerTokens,
            String cost) {}

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A request costs little, so that four digits are told. */
    static String money(BigDecimal cost) {
        return cost.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }
}
