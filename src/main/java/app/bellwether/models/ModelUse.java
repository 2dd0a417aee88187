package app.bellwether.models;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What asking a model came to, for an operator; asks nothing. Days are of UTC. */
public interface ModelUse {

    /** What is set; empty where there is no model. */
    Optional<Setting> setting();

    /** All attempts from a day on, counted; by day, the newest first, task and outcome. */
    List<Attempts> since(LocalDate from);

    /** How many tokens of today are used, or set aside for what is under way. */
    long spentToday();

    /** What keeps the model from answering, in words; empty when nothing does, or nothing was asked lately. */
    Optional<String> trouble();

    /**
     * A model.
     *
     * @param url of the endpoint; {@code recorded} for answers that come with the application
     * @param tokensADay how many may be used in a day
     * @param price of its tokens; null when none is set
     */
    record Setting(
            String name,
            String url,
            long tokensADay,
            @Nullable Price price) {}

    /** What a million tokens cost, of those that are sent and of those that come back, in whatever the operator counts in. */
    record Price(BigDecimal in, BigDecimal out) {

        private static final int MILLION = 6;

        /** What so many tokens cost. */
        public BigDecimal of(long prompt, long answer) {
            return in.multiply(BigDecimal.valueOf(prompt))
                    .add(out.multiply(BigDecimal.valueOf(answer)))
                    .movePointLeft(MILLION);
        }
    }

    /**
     * Attempts of a day, for one task, with one outcome.
     *
     * @param promptTokens as the endpoint counted them, where it did; those of answers likewise
     */
    record Attempts(
            LocalDate day, ModelTask task, AttemptOutcome outcome, long number, long promptTokens, long answerTokens) {}
}
