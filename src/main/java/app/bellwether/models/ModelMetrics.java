package app.bellwether.models;

import app.bellwether.meters.Meters;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is measured of models: attempts, their time and their tokens, and how much of the day's is used. */
final class ModelMetrics {

    private final Meters meters;

    ModelMetrics(Meters meters, ModelUse use) {
        this.meters = meters;
        meters.state(() -> use.setting()
                        .map(setting -> Map.of("spent", use.spentToday(), "most", setting.tokensADay()))
                        .orElse(Map.of()))
                .count(
                        "spent",
                        "bellwether.model.tokens.today",
                        "Tokens used today (UTC), or set aside for what is under way.")
                .count(
                        "most",
                        "bellwether.model.tokens.budget",
                        "Tokens that may be used in a day; 0 where no model is asked.");
        Stream.of(AttemptOutcome.values()).forEach(outcome -> ended(outcome, 0));
    }

    void count(ModelStore.Attempt attempt) {
        String task = name(attempt.task());
        ended(attempt.outcome(), 1);
        meters.timer(
                        "bellwether.model.attempts",
                        "Asking a model, until it had answered to the end.",
                        "task",
                        task,
                        "model",
                        attempt.model(),
                        "outcome",
                        name(attempt.outcome()))
                .record(Duration.ofMillis(attempt.millis()));
        used(task, attempt.model(), "prompt", attempt.tokens().prompt());
        used(task, attempt.model(), "cached", attempt.tokens().cached());
        used(task, attempt.model(), "answer", attempt.tokens().answer());
    }

    /** Few enough to be there from the start: what begins at 1 has not increased, so that no alarm hears of the first time. */
    private void ended(AttemptOutcome outcome, int times) {
        meters.counter(
                        "bellwether.model.outcomes",
                        "Attempts to ask a model, of all tasks, by how they ended.",
                        "outcome",
                        name(outcome))
                .increment(times);
    }

    private void used(String task, String model, String kind, long tokens) {
        meters.counter(
                        "bellwether.model.tokens",
                        "Tokens that the endpoint counted.",
                        "task",
                        task,
                        "model",
                        model,
                        "kind",
                        kind)
                .increment((double) tokens);
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
