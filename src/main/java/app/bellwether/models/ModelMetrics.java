package app.bellwether.models;

import app.bellwether.meters.Meters;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

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
    }

    void count(ModelStore.Attempt attempt) {
        String task = name(attempt.task());
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
