package app.bellwether.models;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;

/** Counts attempts, their time and their tokens. */
final class ModelMetrics {

    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(ModelStore.Attempt attempt) {
        Tags task = Tags.of("task", name(attempt.task()), "model", attempt.model());
        registry.timer("bellwether.model.attempts", task.and("outcome", name(attempt.outcome())))
                .record(Duration.ofMillis(attempt.millis()));
        registry.counter("bellwether.model.tokens", task.and("kind", "prompt"))
                .increment((double) attempt.tokens().prompt());
        registry.counter("bellwether.model.tokens", task.and("kind", "cached"))
                .increment((double) attempt.tokens().cached());
        registry.counter("bellwether.model.tokens", task.and("kind", "answer"))
                .increment((double) attempt.tokens().answer());
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
